package throughline.imports;

/// The name of a file without its folders. Kinds may read a year out of it, never recognize a file by it.
public record FileName(String value) {}
