package throughline.region;

import throughline.labor.LivingWageFact;
import throughline.labor.OccupationElementFact;
import throughline.labor.OccupationRelatedFact;
import throughline.labor.OccupationTaskFact;
import throughline.labor.OccupationTechnologyFact;
import throughline.labor.OccupationTitleFact;
import throughline.labor.ProjectionFact;
import throughline.labor.WageFact;

/// Reads labor facts from rows whose columns stand in the order of their tables.
final class LaborRows {
    private LaborRows() {}

    static LivingWageFact livingWage(FactRow row) {
        return new LivingWageFact(
                row.requiredText(), row.requiredText(), row.requiredLong(), row.requiredDate(), row.date());
    }

    static OccupationElementFact occupationElement(FactRow row) {
        return new OccupationElementFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.integer(),
                row.integer());
    }

    static OccupationRelatedFact occupationRelated(FactRow row) {
        return new OccupationRelatedFact(
                row.requiredText(), row.requiredText(), row.requiredText(), row.requiredInteger());
    }

    static OccupationTaskFact occupationTask(FactRow row) {
        return new OccupationTaskFact(row.requiredText(), row.requiredText(), row.requiredText(), row.text());
    }

    static OccupationTechnologyFact occupationTechnology(FactRow row) {
        return new OccupationTechnologyFact(
                row.requiredText(), row.requiredText(), row.requiredText(), row.requiredFlag(), row.requiredFlag());
    }

    static OccupationTitleFact occupationTitle(FactRow row) {
        return new OccupationTitleFact(row.requiredText(), row.requiredText(), row.requiredText(), row.requiredText());
    }

    static ProjectionFact projection(FactRow row) {
        return new ProjectionFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredInteger(),
                row.requiredInteger(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.text(),
                row.text(),
                row.text(),
                row.longNumber(),
                row.longNumber());
    }

    static WageFact wage(FactRow row) {
        return new WageFact(
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.requiredText(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.longNumber(),
                row.texts());
    }
}
