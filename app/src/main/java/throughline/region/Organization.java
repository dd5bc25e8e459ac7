package throughline.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A school, college, district, employer or other organization, merged from all sources that describe it.
///
/// @param id          position in [Region#organizations()]; valid within one Region only
/// @param slug        stable name in addresses, for example `san-diego-mesa-college`
/// @param type        type key, for example `high-school`, `community-college`, `district`
/// @param segment     segment it belongs to; absent for districts, county offices and elementary schools
/// @param parentId    id of the organization it belongs to, or -1
/// @param identifiers all references under which sources know it, `scheme:value`, sorted
/// @param gradeLow    lowest grade served as the source writes it (`K`, `9`), if known
/// @param closedOn    day it closed, if it did
/// @param pupils      pupils by year and group, newest year first
/// @param sourceIds   positions in [Region#sources()]
public record Organization(
        int id,
        String slug,
        String name,
        @Nullable String nameEs,
        String type,
        @Nullable Segment segment,
        int parentId,
        Address address,
        List<String> identifiers,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String gradeLow,
        @Nullable String gradeHigh,
        @Nullable Boolean publicSector,
        boolean active,
        @Nullable LocalDate closedOn,
        List<PupilCount> pupils,
        List<Integer> sourceIds) {
    public Organization {
        identifiers = List.copyOf(identifiers);
        pupils = List.copyOf(pupils);
        sourceIds = List.copyOf(sourceIds);
    }
}
