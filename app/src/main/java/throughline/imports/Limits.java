package throughline.imports;

/// How much of a file is taken before it is refused, so that a broken or hostile file cannot fill memory or
/// disk.
///
/// @param cellCharacters     characters of one cell
/// @param columns            columns of one row
/// @param rows               rows of one file
/// @param unpackedBytes      bytes of a compressed file once unpacked
/// @param unpackedRatio      unpacked bytes for each packed byte, looked at after the first 64 MB
/// @param documentBytes      bytes of a file that has to be held in memory: a JSON document, an unpacked
/// workbook
record Limits(int cellCharacters, int columns, int rows, long unpackedBytes, int unpackedRatio, long documentBytes) {
    static final Limits DEFAULT = new Limits(1 << 20, 1_000, 50_000_000, 4L << 30, 250, 512L << 20);
}
