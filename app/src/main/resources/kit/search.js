// Searches the copy of the site. The page works without it: lists by letter stand below.
(function () {
  const MOST = 60;
  const field = document.getElementById("copy-words");
  const found = document.getElementById("copy-found");
  const count = document.getElementById("copy-count");
  const kinds = found.dataset.kinds.split("|");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = throughlineIndex.map((entry) => {
    const title = fold(entry[1]);
    return { entry, title, all: " " + title + " " + fold(entry[2]) + " " + fold(entry[4] || "") };
  });

  // Words must begin words of the entry; those that begin its title come first.
  function rank(one, words, whole) {
    if (!words.every((word) => one.all.includes(" " + word))) return -1;
    if (one.title === whole) return 0;
    if (one.title.startsWith(whole)) return 1;
    return words.every((word) => (" " + one.title).includes(" " + word)) ? 2 : 3;
  }

  function show() {
    const whole = fold(field.value.trim());
    const words = whole.split(/\s+/).filter(Boolean);
    found.replaceChildren();
    count.textContent = "";
    if (!words.length) return;
    const hits = entries
      .map((one) => ({ one, rank: rank(one, words, whole) }))
      .filter((hit) => hit.rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.one.entry[0] - b.one.entry[0] || (a.one.title < b.one.title ? -1 : 1));
    count.textContent = hits.length ? count.dataset.found.replace("#", hits.length) : count.dataset.none;
    for (const { one } of hits.slice(0, MOST)) {
      const row = document.createElement("li");
      row.className = "row";
      const words = document.createElement("div");
      const link = document.createElement("a");
      link.className = "title";
      link.href = one.entry[3];
      link.textContent = one.entry[1];
      const where = document.createElement("p");
      where.className = "where";
      where.textContent = kinds[one.entry[0]] + (one.entry[2] ? " · " + one.entry[2] : "");
      words.append(link, where);
      row.append(words);
      found.append(row);
    }
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", show);
  show();
})();
