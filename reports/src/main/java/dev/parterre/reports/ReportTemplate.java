package dev.parterre.reports;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;

/** A compiled template with its words; filled from plain rows. Immutable and shared by all threads. */
final class ReportTemplate {

    private final JasperReport report;
    private final String bundle;

    private ReportTemplate(JasperReport report, String bundle) {
        this.report = report;
        this.bundle = bundle;
    }

    /** @param path of the compiled template, {@code templates/ticketing/ticket.jasper}; @param bundle its words */
    static ReportTemplate load(String path, String bundle) {
        var resource = ReportTemplate.class.getClassLoader().getResource(path);
        try {
            return new ReportTemplate((JasperReport) JRLoader.loadObject(resource), bundle);
        } catch (JRException damaged) {
            throw new IllegalStateException(path, damaged);
        }
    }

    ResourceBundle words(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(bundle, locale, ReportTemplate.class.getClassLoader(), control);
    }

    JasperPrint fill(Collection<Map<String, ?>> rows, Map<String, Object> parameters, Locale locale) {
        var all = new HashMap<>(parameters);
        all.put(JRParameter.REPORT_LOCALE, locale);
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, words(locale));
        return OwnLoader.with(() -> JasperFillManager.fillReport(report, all, new JRMapCollectionDataSource(rows)));
    }
}
