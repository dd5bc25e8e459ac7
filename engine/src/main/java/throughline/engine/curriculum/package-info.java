/// Curricular analytics: how the structure of a curriculum makes timely completion easy or hard.
///
/// Definitions: Heileman, Abdallah, Slim, Hickman, "Curricular Analytics: A Framework for Quantifying the
/// Impact of Curricular Reforms and Pedagogical Innovations" (2018). Enter at
/// [throughline.engine.curriculum.Curriculum], then [throughline.engine.curriculum.Measures] for its measures and
/// [throughline.engine.curriculum.Feasibility] for whether it can be taken at all.
@NullMarked
package throughline.engine.curriculum;

import org.jspecify.annotations.NullMarked;
