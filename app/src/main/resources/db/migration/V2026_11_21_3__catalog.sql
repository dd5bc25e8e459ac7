-- Organizations are named by references of the form scheme:value ('unitid:122375', 'cds:37683380000000',
-- 'ccc:palomar', 'key:palomar-college'); the same organization may be described by several sources.
create table organization (
    release_id bigint not null,
    source_row integer not null,
    ref text not null,
    name text not null,
    name_es text,
    type text not null,
    parent_ref text,
    street text,
    city text,
    zip text,
    county text,
    state text,
    latitude double precision,
    longitude double precision,
    website text,
    phone text,
    grade_low text,
    grade_high text,
    public_sector boolean,
    status text not null check (status in ('active', 'closed', 'pending')),
    closed_on date
);
create index organization_release on organization (release_id);

-- Another name of the same organization: what one source says is joined to what another says through these.
create table organization_identifier (
    release_id bigint not null,
    source_row integer not null,
    organization_ref text not null,
    identifier text not null
);
create index organization_identifier_release on organization_identifier (release_id);

create table program (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    organization_ref text not null,
    title text not null,
    title_es text,
    description text,
    description_es text,
    award_type text not null,
    record_type text not null check (record_type in ('awards-reported', 'offered', 'eligible-training')),
    top_code text,
    cip_code text,
    pathway_code text,
    soc_codes text[] not null,
    length_months integer,
    length_hours integer,
    units_hundredths integer,
    cost_cents bigint,
    modality text,
    schedule text,
    language text,
    entry_requirements text,
    entry_requirements_es text,
    capacity integer,
    website text,
    valid_from date,
    valid_to date
);
create index program_release on program (release_id);

-- Awards by year. award_type is absent where the source does not tell awards apart.
create table program_awards (
    release_id bigint not null,
    source_row integer not null,
    organization_ref text not null,
    top_code text,
    cip_code text,
    award_type text,
    school_year text not null,
    awards integer
);
create index program_awards_release on program_awards (release_id);

-- Results of a program as its source reports them; value absent: suppressed or not reported.
create table program_outcome (
    release_id bigint not null,
    source_row integer not null,
    program_key text not null,
    measure text not null,
    value double precision
);
create index program_outcome_release on program_outcome (release_id);

create table course (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    organization_ref text not null,
    code text not null,
    title text,
    title_es text,
    description text,
    units_min_hundredths integer,
    units_max_hundredths integer,
    hours_min integer,
    hours_max integer,
    credits_hundredths integer,
    grade_low integer,
    grade_high integer,
    ag_subject text,
    sam_code text,
    top_code text,
    pathway_code text,
    course_level text check (course_level in ('introductory', 'concentrator', 'capstone')),
    credit_status text,
    noncredit_category text,
    basic_skills boolean,
    prior_to_transfer text,
    honors boolean,
    terms_offered text,
    prerequisite_text text,
    prerequisite_expression text,
    corequisite_expression text,
    recommended_text text,
    control_number text,
    updated_on date
);
create index course_release on course (release_id);

-- A local course approved against a statewide descriptor (C-ID).
create table course_descriptor (
    release_id bigint not null,
    source_row integer not null,
    organization_ref text not null,
    course_code text not null,
    control_number text,
    course_title text not null,
    descriptor text not null,
    descriptor_title text not null,
    effective_term text,
    approved_on date
);
create index course_descriptor_release on course_descriptor (release_id);

-- A university course and the college courses that satisfy it: all of sending_codes together; rows with the same target are alternatives.
create table course_articulation (
    release_id bigint not null,
    source_row integer not null,
    receiving_ref text not null,
    receiving_name text not null,
    receiving_code text not null,
    receiving_title text not null,
    receiving_units_hundredths integer,
    sending_ref text not null,
    alternative integer not null,
    alternatives integer not null,
    sending_codes text[] not null,
    sending_titles text[] not null
);
create index course_articulation_release on course_articulation (release_id);

create table credential (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    name text not null,
    name_es text,
    kind text not null check (kind in ('certificate', 'certification', 'license', 'degree', 'diploma', 'badge')),
    issuer_ref text,
    issuer_name text,
    description text,
    soc_codes text[] not null,
    website text
);
create index credential_release on credential (release_id);

-- The courses of a program in order. Courses of one choice group are options of which choice_minimum are needed.
create table program_course (
    release_id bigint not null,
    source_row integer not null,
    program_key text not null,
    course_key text not null,
    position integer not null,
    term integer,
    grade integer,
    choice_group text,
    choice_minimum integer,
    required boolean not null
);
create index program_course_release on program_course (release_id);

-- A link between two things of the catalogue, named type:key on both ends.
create table catalog_link (
    release_id bigint not null,
    source_row integer not null,
    kind text not null check (kind in ('continues_into', 'stacks_onto', 'transfers_to', 'prepares_for', 'awards', 'requires', 'supports')),
    from_thing text not null,
    to_thing text not null,
    condition text,
    condition_es text,
    evidence text,
    status text not null,
    valid_from date,
    valid_to date
);
create index catalog_link_release on catalog_link (release_id);

create table agreement (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    kind text not null check (kind in ('articulation', 'ccap', 'non_ccap', 'transfer', 'noncredit_to_credit')),
    title text not null,
    sending_ref text not null,
    receiving_ref text not null,
    sending_course_key text,
    receiving_course_key text,
    units_hundredths integer,
    minimum_grade text,
    exam_rule text,
    claim_steps text,
    claim_steps_es text,
    claim_by text,
    status text not null check (status in ('draft', 'review', 'signed', 'active', 'expiring', 'renewed', 'ended')),
    signed_on date,
    valid_from date,
    valid_to date
);
create index agreement_release on agreement (release_id);

create table work_based_learning (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    organization_ref text not null,
    host_ref text,
    title text not null,
    title_es text,
    description text,
    stage text not null check (stage in ('awareness', 'exploration', 'preparation', 'training')),
    type text not null,
    grade_low integer,
    grade_high integer,
    hours integer,
    pathway_code text,
    places integer
);
create index work_based_learning_release on work_based_learning (release_id);

create table support_service (
    release_id bigint not null,
    source_row integer not null,
    key text not null,
    organization_ref text not null,
    name text not null,
    name_es text,
    type text not null,
    description text,
    description_es text,
    eligibility text,
    eligibility_es text,
    languages text[] not null,
    website text
);
create index support_service_release on support_service (release_id);

-- Pupils by school, year and group. pupils absent: suppressed by the source.
create table pupil_count (
    release_id bigint not null,
    source_row integer not null,
    organization_ref text not null,
    school_year text not null,
    subgroup text not null,
    pupils integer
);
create index pupil_count_release on pupil_count (release_id);

-- Rates of a graduation cohort by area and group, in thousandths; absent: suppressed by the source.
create table graduation_rate (
    release_id bigint not null,
    source_row integer not null,
    area text not null,
    school_year text not null,
    subgroup text not null,
    cohort integer,
    measure text not null,
    rate_thousandths integer
);
create index graduation_rate_release on graduation_rate (release_id);
