package throughline;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application that Spring wires: every feature below this package. Started by `throughline.cli`, which brings
/// the data source along.
@SpringBootApplication
public class App {}
