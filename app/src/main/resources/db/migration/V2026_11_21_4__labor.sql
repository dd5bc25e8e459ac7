-- Titles of an occupation by language; kind search: everyday words that are searched, not shown. Occupation codes are SOC ('29-1141') or O*NET-SOC ('29-1141.00').
create table occupation_title (
    release_id bigint not null,
    source_row integer not null,
    occupation_code text not null,
    language text not null,
    title text not null,
    kind text not null check (kind in ('formal', 'alternate', 'search'))
);
create index occupation_title_release on occupation_title (release_id);

create table occupation_task (
    release_id bigint not null,
    source_row integer not null,
    occupation_code text not null,
    task_id text not null,
    task text not null,
    task_type text
);
create index occupation_task_release on occupation_task (release_id);

create table occupation_technology (
    release_id bigint not null,
    source_row integer not null,
    occupation_code text not null,
    example text not null,
    category text not null,
    hot boolean not null,
    in_demand boolean not null
);
create index occupation_technology_release on occupation_technology (release_id);

create table occupation_related (
    release_id bigint not null,
    source_row integer not null,
    occupation_code text not null,
    related_code text not null,
    tier text not null,
    rank integer not null
);
create index occupation_related_release on occupation_related (release_id);

-- Scores of an occupation on an element of the content model: domain skill, knowledge, interest or interest_high_point.
create table occupation_element (
    release_id bigint not null,
    source_row integer not null,
    occupation_code text not null,
    domain text not null,
    element_code text not null,
    element_name text not null,
    importance_hundredths integer,
    level_hundredths integer
);
create index occupation_element_release on occupation_element (release_id);

-- Openings, exits and transfers are per year, in tenths, whatever the source gives; growth in millionths of the base.
create table labor_projection (
    release_id bigint not null,
    source_row integer not null,
    area text not null,
    area_type text not null,
    soc_code text not null,
    soc_title text not null,
    soc_level text not null,
    base_year integer not null,
    end_year integer not null,
    base_jobs bigint,
    projected_jobs bigint,
    growth_millionths bigint,
    exits_tenths bigint,
    transfers_tenths bigint,
    openings_tenths bigint,
    entry_education text,
    work_experience text,
    job_training text,
    median_hourly_cents bigint,
    median_annual_cents bigint
);
create index labor_projection_release on labor_projection (release_id);

-- Wages by percentile, in cents; absent: not available. top_coded names the columns known only as "at least".
create table labor_wage (
    release_id bigint not null,
    source_row integer not null,
    area text not null,
    area_type text not null,
    soc_code text not null,
    soc_level text not null,
    period text not null,
    jobs bigint,
    hourly_mean_cents bigint,
    hourly_p10_cents bigint,
    hourly_p25_cents bigint,
    hourly_p50_cents bigint,
    hourly_p75_cents bigint,
    hourly_p90_cents bigint,
    annual_mean_cents bigint,
    annual_p10_cents bigint,
    annual_p25_cents bigint,
    annual_p50_cents bigint,
    annual_p75_cents bigint,
    annual_p90_cents bigint,
    top_coded text[] not null
);
create index labor_wage_release on labor_wage (release_id);

-- What a household needs per hour, by area and household.
create table living_wage (
    release_id bigint not null,
    source_row integer not null,
    area text not null,
    household text not null,
    hourly_cents bigint not null,
    valid_from date not null,
    valid_to date
);
create index living_wage_release on living_wage (release_id);
