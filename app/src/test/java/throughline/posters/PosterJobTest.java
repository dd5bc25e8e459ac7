package throughline.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.region.RegionFixture;

/// Which posters a school gets.
class PosterJobTest {
    @TempDir
    Path folder;

    @Test
    void aSchoolGetsItsPathwaysUnderItsNameAndMark() throws IOException {
        var region = RegionFixture.region(false);
        var college = region.findOrganization("marlin-college").orElseThrow();
        Files.write(folder.resolve("marlin-college.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        assertThat(PosterJob.of(region, college, folder)).singleElement().satisfies(job -> {
            assertThat(job.file()).isEqualTo(Path.of("marlin-college", "pathways-patient-care.pdf"));
            assertThat(job.view().school()).isEqualTo("marlin-college");
            assertThat(job.school()).isEqualTo(college.name());
            assertThat(job.logo()).isEqualTo(folder.resolve("marlin-college.png"));
        });
        assertThat(PosterJob.of(region, college, null).getFirst().logo()).isNull();
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsName() throws IOException {
        var file = Files.writeString(folder.resolve("mark.png"), "not a picture");
        assertThatThrownBy(() -> Logo.read(file)).hasMessage(file + " is neither PNG nor JPEG");
        assertThatThrownBy(() -> Logo.read(folder.resolve("none.png"))).hasMessageEndingWith("can't be read");
    }
}
