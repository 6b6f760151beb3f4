package dev.parterre.importing;

import dev.parterre.shared.Roles;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Closes the record of imports that the server's last end interrupted. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
public class ImportRecovery {

    @EJB
    private ImportRecordService records;

    @PostConstruct
    void closeInterrupted() {
        records.abandonRunning();
    }
}
