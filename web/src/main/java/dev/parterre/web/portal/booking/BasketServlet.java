package dev.parterre.web.portal.booking;

import dev.parterre.booking.HoldId;
import dev.parterre.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** From the seat map to the checkout: the hold goes into the address, what proves it into a cookie. */
@WebServlet("/basket")
public class BasketServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Basket basket;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null && !fetched.equals("same-origin") && !fetched.equals("none")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            var hold = HoldId.of(request.getParameter("hold"));
            basket.keep(response, hold, request.getParameter("secret"));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/checkout?hold=" + hold.value());
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status());
        }
    }
}
