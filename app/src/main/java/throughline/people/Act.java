package throughline.people;

/// What a person may be permitted to do in an organization.
public enum Act {
    /// See drafts, comments, findings and lists of what is due.
    READ_WORK,
    /// Write a change that waits to be published.
    PROPOSE,
    /// Publish, return or take back changes.
    PUBLISH,
    /// Say that facts are still true.
    CONFIRM,
    /// Answer those who report a mistake.
    ANSWER,
    /// Sign agreements.
    SIGN,
    /// See figures that are not public.
    READ_FIGURES,
    /// Invite people, give and take roles.
    MANAGE_PEOPLE,
    /// Read the log of who did what.
    READ_AUDIT,
    /// Lock accounts, end sessions of others.
    ADMINISTER
}
