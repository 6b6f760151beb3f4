package dev.parterre.reports;

import java.util.concurrent.Callable;

/** JasperReports finds fonts and extensions through the thread's class loader: this module's, whoever calls. */
final class OwnLoader {

    private OwnLoader() {}

    static <T> T with(Callable<T> work) {
        var thread = Thread.currentThread();
        var caller = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("a report could not be made", fault);
        } finally {
            thread.setContextClassLoader(caller);
        }
    }
}
