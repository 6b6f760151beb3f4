package dev.parterre.seating;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The file of a plan, packed: ids and positions of thousands of seats say the same again and again. */
@Entity
class SeatingPlanFile {

    @Id
    private long planId;

    private String format;

    @Column(columnDefinition = "longblob")
    private byte[] packed;

    protected SeatingPlanFile() {}

    SeatingPlanFile(SeatingPlanId plan, PlanFile file) {
        this.planId = plan.value();
        this.format = file.format();
        this.packed = pack(file.content());
    }

    PlanFile file() {
        return new PlanFile(format, unpack(packed));
    }

    private static byte[] pack(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpack(byte[] packed) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
