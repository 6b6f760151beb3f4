package dev.parterre.web.poster;

/** Pictures of the stage: opera, ballet, theatre, dance, comedy, circus. */
final class StageMotifs {

    private StageMotifs() {}

    /** The house seen from the gods, a moon over the stage, one seat lit. */
    static void house(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        double cx = 250 + dice.between(-130, 130);
        double cy = 40 + dice.between(0, 40);
        sheet.circle(cx, cy + 60, dice.between(118, 148), ink.spark());
        int lit = 3 + dice.below(3);
        for (int row = 0; row < 11; row++) {
            double r = 205 + row * 42;
            boolean aisle = row % 4 == 3;
            sheet.add(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"26\""
                            + " stroke-dasharray=\"20 7\" stroke-dashoffset=\"%s\" opacity=\"%s\"/>",
                    cx, cy, r, aisle ? ink.second() : ink.figure(), dice.between(0, 27), aisle ? 1.0 : 1 - row * .05);
            if (row == lit) {
                double angle = Math.PI / 2 + dice.between(-.5, .5);
                sheet.circle(cx + r * Math.cos(angle), cy + r * Math.sin(angle), 19, ink.spark());
            }
        }
    }

    /** A skirt in rotation. */
    static void skirt(Sheet sheet) {
        Ink ink = sheet.ink;
        double cx = 250 + sheet.dice.between(-45, 45);
        double cy = 235;
        int turns = 36 + 4 * sheet.dice.below(4);
        int petals = 4 + sheet.dice.below(4);
        for (int i = 0; i < turns; i++) {
            boolean accent = i % 11 == 0;
            sheet.add(
                    "<ellipse cx=\"%s\" cy=\"%s\" rx=\"172\" ry=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
                            + " transform=\"rotate(%s %s %s)\"/>",
                    cx + 128,
                    cy,
                    52 + 26 * Math.sin((double) i / turns * Math.PI * petals),
                    accent ? ink.second() : ink.figure(),
                    accent ? 4.0 : 1.7,
                    i * 360.0 / turns,
                    cx,
                    cy);
        }
        sheet.circle(cx, cy, 30, ink.second()).circle(cx, cy, 11, ink.spark());
    }

    /** The curtain drawn back, a chair waiting. */
    static void curtain(Sheet sheet) {
        Ink ink = sheet.ink;
        double lean = sheet.dice.between(-45, 45);
        double cx = 250 + lean;
        sheet.add("<circle cx=\"%s\" cy=\"300\" r=\"128\" fill=\"#fff\" opacity=\".55\"/>", cx)
                .add("<path d=\"M0 470H500V560H0z\" fill=\"%s\" opacity=\".14\"/>", ink.spark())
                .add(
                        "<ellipse cx=\"%s\" cy=\"504\" rx=\"104\" ry=\"13\" fill=\"%s\" opacity=\".28\"/>",
                        cx + 20, ink.spark())
                .path(Sheet.say("M%s 322h13v84h58v13h-5v86h-11v-74h-44v74h-11z", cx - 40), ink.spark())
                .path(Sheet.say("M%s 316h21v11h-21z", cx - 44), ink.spark());
        drape(sheet, 262 + lean * .6, false);
        drape(sheet, 262 - lean * .6, true);
        for (int i = 0; i < 6; i++) {
            sheet.path(Sheet.say("M%s -2h84v50q-42 52-84 0z", i * 83.4), i % 2 == 0 ? ink.figure() : ink.second())
                    .line(Sheet.say("M%s 48q42 52 84 0", i * 83.4), ink.ground(), 5);
        }
    }

    private static void drape(Sheet sheet, double edge, boolean mirrored) {
        int folds = 9;
        for (int i = 0; i < folds; i++) {
            double from = (double) i / folds;
            double to = (i + 1.0) / folds + .004;
            sheet.path(fold(from, to, edge, mirrored), i % 2 == 0 ? sheet.ink.figure() : sheet.ink.second());
        }
        double tie = mirrored ? 500 - 1.1 * 88 : 0;
        sheet.rect(tie, 364, 1.1 * 88, 15, sheet.ink.ground());
    }

    private static String fold(double from, double to, double edge, boolean mirrored) {
        double tie = 88;
        double hem = 128;
        return Sheet.say(
                "M%1$s 0C%1$s 190 %2$s 250 %2$s 372C%2$s 430 %3$s 470 %3$s 600H%4$sC%4$s 470 %5$s 430 %5$s 372"
                        + "C%5$s 250 %6$s 190 %6$s 0z",
                side(from * edge, mirrored),
                side(from * tie, mirrored),
                side(from * hem, mirrored),
                side(to * hem, mirrored),
                side(to * tie, mirrored),
                side(to * edge, mirrored));
    }

    private static double side(double x, boolean mirrored) {
        return mirrored ? 500 - x : x;
    }

    /** Bodies as ribbons: a thick stroke, a head, a shadow one beat later. */
    static void ribbons(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        int dancers = 2 + dice.below(3);
        for (int i = 0; i < dancers; i++) {
            double x = 500.0 / dancers * (i + .5);
            double sway = dice.between(70, 130) * (i % 2 == 0 ? 1 : -1);
            String colour = dice.oneOf(ink.figure(), ink.second(), ink.figure());
            String body = Sheet.say("M%s 128C%s 230 %s 300 %s 520", x, x + sway, x - sway, x + sway * .6);
            String arms = Sheet.say(
                    "M%s 214C%s 236 %s 168 %s 150S%s 96 %s 34",
                    x - sway * .95, x - sway * .5, x - sway * .3, x + sway * .1, x + sway * .7, x + sway * .62);
            sheet.add("<g opacity=\".28\" transform=\"translate(%s 16)\">", sway * .35)
                    .line(body, colour, 44)
                    .add("</g>")
                    .line(body, colour, 38)
                    .line(arms, colour, 15)
                    .circle(x, 88, 27, ink.spark());
        }
    }

    /** Somebody laughing so hard that the eyes are gone. */
    static void laugh(Sheet sheet) {
        Ink ink = sheet.ink;
        double tilt = sheet.dice.between(-12, 12);
        double open = sheet.dice.between(120, 190);
        sheet.add("<g transform=\"rotate(%s 250 250)\">", tilt);
        for (int ray = 0; ray < 12; ray++) {
            sheet.add(
                    "<path d=\"M250 250L%s -320H%sz\" fill=\"%s\" opacity=\".16\" transform=\"rotate(%s 250 250)\"/>",
                    190.0, 310.0, ink.figure(), ray * 30.0);
        }
        sheet.path(Sheet.say("M70 262H430Q420 %1$s 250 %1$sQ80 %1$s 70 262z", 262 + open * 1.15), ink.figure())
                .path("M92 262H408V300Q250 322 92 300z", ink.spark())
                .path(
                        Sheet.say(
                                "M150 %s Q250 %s 350 %s Q330 %s 250 %s Q170 %s 150 %sz",
                                262 + open * .85,
                                262 + open * .5,
                                262 + open * .85,
                                262 + open * 1.1,
                                262 + open * 1.1,
                                262 + open * 1.1,
                                262 + open * .85),
                        ink.second());
        for (int tooth = 1; tooth < 7; tooth++) {
            sheet.rect(92 + tooth * 45.1, 262, 3, 46, ink.figure());
        }
        for (int eye = -1; eye <= 1; eye += 2) {
            double x = 250 + eye * 92;
            sheet.line(Sheet.say("M%s 186Q%s 92 %s 186", x - 54, x, x + 54), ink.figure(), 22);
            double tear = sheet.dice.between(0, 34);
            sheet.path(Sheet.say("M%1$s %2$sq26 40 0 52q-26-12 0-52z", x + eye * 84, 176 + tear), ink.second());
        }
        sheet.add("</g>");
    }

    /** Under the big top: stripes run together at the mast. */
    static void bigTop(Sheet sheet) {
        Ink ink = sheet.ink;
        double mast = 250 + sheet.dice.between(-70, 70);
        int stripes = 14;
        double width = 760.0 / stripes;
        for (int i = 0; i < stripes; i++) {
            double left = -130 + i * width;
            String colour = i % 2 == 0 ? ink.figure() : ink.spark();
            sheet.path(Sheet.say("M%s 64L%s 330H%sz", mast, left, left + width), colour)
                    .path(Sheet.say("M%s 330h%sv22q%s 44 %s 0z", left, width, -width / 2, -width), colour);
        }
        sheet.path(Sheet.say("M%s 70V8l64 20-64 20", mast - 2), ink.second()).rect(mast - 4, 4, 8, 66, ink.second());
        double ball = sheet.dice.between(36, 54);
        double x = 250 + sheet.dice.between(-90, 90);
        sheet.circle(x, 496 - ball, ball, ink.second());
        for (int i = 0; i < 5; i++) {
            double angle = Math.PI * (1.12 + .19 * i);
            sheet.circle(x + Math.cos(angle) * 112, 500 - ball + Math.sin(angle) * 122, 12, ink.spark());
        }
    }
}
