package throughline.history;

/// The award types of programs that schools and colleges offer, as codes of the scheme `award-type`.
final class Awards {
    static final String[] OFFERED = {
        "pathway-completion",
        "high-school-diploma",
        "adult-high-school-diploma",
        "high-school-equivalency",
        "adult-school-certificate",
        "certificate-under-6-units",
        "certificate-6-18-units",
        "certificate-18-30-units",
        "certificate-30-60-units",
        "certificate-60-units-up",
        "associate-degree",
        "associate-degree-for-transfer",
        "bachelors-degree",
        "noncredit-under-48-hours",
        "noncredit-48-96-hours",
        "noncredit-96-144-hours",
        "noncredit-144-192-hours",
        "noncredit-192-288-hours",
        "noncredit-288-480-hours",
        "noncredit-480-960-hours",
        "noncredit-960-hours-up",
        "industry-certification",
        "state-license",
        "pre-apprenticeship-certificate",
        "apprenticeship-completion",
        "training-certificate",
        "digital-badge"
    };

    private Awards() {}
}
