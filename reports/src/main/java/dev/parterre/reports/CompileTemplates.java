package dev.parterre.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Compiles the templates while the module is built, so that the server needs no compiler and a broken template no server. */
final class CompileTemplates {

    private CompileTemplates() {}

    /** @param folders where the templates are, and where the compiled ones go */
    public static void main(String[] folders) throws IOException, JRException {
        var from = Path.of(folders[0]);
        var to = Path.of(folders[1]);
        try (var found = Files.walk(from)) {
            for (var template :
                    found.filter(file -> file.toString().endsWith(".jrxml")).toList()) {
                var compiled = to.resolve(from.relativize(template).toString().replace(".jrxml", ".jasper"));
                Files.createDirectories(compiled.getParent());
                JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
            }
        }
    }
}
