package throughline.engine.map;

/// The swim-lanes of a map in their fixed order from top to bottom.
public enum Lane {
    /// Courses, programs, jobs: the steps themselves.
    STEPS,
    /// Early college credit.
    CREDIT,
    /// Credentials and licenses.
    CREDENTIALS,
    WORK_BASED_LEARNING,
    SUPPORTS;

    /// Key in addresses and messages, for example `work-based-learning`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
