/// Labor market facts: occupations with their titles, tasks, technologies and scores; projections and wages
/// by area and vintage.
@NullMarked
package throughline.labor;

import org.jspecify.annotations.NullMarked;
