package dev.parterre.testing;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A test class as a web application beside the deployed EAR, which it sees through a module dependency: the EAR itself is
 * deployed once. Services are reached by {@code @EJB(lookup = "java:global/parterre/ejb/…")}.
 */
public final class MicroWar {

    private MicroWar() {}

    public static WebArchive of(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, tests[0].getSimpleName() + ".war")
                .addClasses(tests)
                .setManifest(
                        new StringAsset(
                                """
                        Manifest-Version: 1.0
                        Dependencies: deployment.parterre.ear, deployment.parterre.ear.ejb.jar
                        """));
    }
}
