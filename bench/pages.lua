-- Requests of bench/pages: wrk ... -s pages.lua URL -- PAUSE_MS [fresh] [QUERIES]
-- `fresh` gives each request an address of its own, so that no page comes from memory; QUERIES is a file with
-- words to search for, one search a line, asked one after the other.
local pause, fresh, queries, n = 0, false, nil, math.random(1e9)

function init(arguments)
  pause = tonumber(arguments[1]) or 0
  fresh = arguments[2] == "fresh"
  if arguments[3] then
    queries = {}
    for line in io.lines(arguments[3]) do
      queries[#queries + 1] = line:gsub("[^%w]+", "+")
    end
  end
end

function delay()
  return pause
end

function request()
  n = n + 1
  local path = wrk.path
  if queries then
    path = "/search?q=" .. queries[n % #queries + 1]
  end
  if fresh then
    path = path .. (path:find("?", 1, true) and "&" or "?") .. "n=" .. n
  end
  return wrk.format(nil, path)
end
