package dev.parterre.web.poster;

/** Pictures of everything else: festival, family, film, exhibition, lecture, sport, and what has no name. */
final class OccasionMotifs {

    private OccasionMotifs() {}

    /** The sun behind the stones, the first stars. */
    static void openAir(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        double cx = dice.between(160, 340);
        for (int i = 0; i < 40; i++) {
            sheet.circle(dice.between(0, 500), dice.between(0, 300), dice.between(.8, 2.8), ink.spark());
        }
        sheet.circle(cx, 250, 150, ink.figure());
        for (int i = 0; i < 7; i++) {
            sheet.rect(cx - 152, 258 + i * 20, 304, 2 + i * 2.4, ink.ground());
        }
        for (int i = 8; i >= 0; i--) {
            double radius = 120 + i * 44;
            sheet.add(
                    "<ellipse cx=\"250\" cy=\"640\" rx=\"%s\" ry=\"%s\" fill=\"%s\"/>",
                    radius * 1.25, radius * .46, i % 2 == 0 ? ink.second() : ink.ground());
        }
        for (int x : new int[] {60, 108, 392, 440}) {
            sheet.path("M" + x + " 330h26v8h-4v96h-18v-96h-4z", ink.spark());
        }
        sheet.path("M46 318h102v8H46zM378 318h102v8H378zM0 434H500v5H0z", ink.spark());
    }

    /** A small creature who has just seen you. */
    static void creature(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        double lookX = dice.between(-18, 18);
        double lookY = dice.between(-15, 15);
        confetti(sheet);
        String ears = dice.oneOf(
                "M118 190Q70 120 96 44Q142 88 200 120zM382 190Q430 120 404 44Q358 88 300 120z",
                "M96 210A64 64 0 1 1 196 124zM404 210A64 64 0 1 0 304 124z",
                "M150 160Q96 60 130 -10Q196 60 214 132zM350 160Q404 60 370 -10Q304 60 286 132z");
        sheet.path(ears, ink.second()).circle(250, 270, 170, ink.figure());
        for (int x : new int[] {182, 318}) {
            sheet.circle(x, 240, 54, ink.spark())
                    .circle(x + lookX, 240 + lookY, 24, ink.second())
                    .circle(x + lookX + 8, 232 + lookY, 7, ink.spark());
        }
        sheet.path("M160 340Q250 420 340 340z", ink.second())
                .path("M196 354l16 26 16-18zM304 354l-16 26-16-18z", ink.spark());
    }

    private static void confetti(Sheet sheet) {
        Dice dice = sheet.dice;
        for (int i = 0; i < 26; i++) {
            double x = dice.between(0, 500);
            double y = dice.between(0, 460);
            double size = dice.between(8, 22);
            if (dice.next() < .5) {
                sheet.add(
                        "<path d=\"M%1$s %2$sh%3$sl-%4$s %5$sz\" fill=\"%6$s\" transform=\"rotate(%7$s %1$s %2$s)\"/>",
                        x, y, size * 1.6, size * .8, size * 1.4, sheet.ink.spark(), dice.between(0, 360));
            } else {
                sheet.circle(x, y, size * .55, i % 3 == 0 ? sheet.ink.second() : sheet.ink.spark());
            }
        }
    }

    /** The leader before the film: three, two, one. */
    static void countdown(Sheet sheet) {
        Ink ink = sheet.ink;
        double sweep = sheet.dice.between(.6, 5.4);
        double x = 250 + 420 * Math.sin(sweep);
        double y = 240 - 420 * Math.cos(sweep);
        sheet.add(
                        "<path d=\"M250 240V-180A420 420 0 %s 1 %s %sz\" fill=\"%s\"/>",
                        sweep > Math.PI ? 1 : 0, x, y, ink.figure())
                .line("M0 240H500M250 -10V510", ink.spark(), 3)
                .ring(250, 240, 178, ink.spark(), 9)
                .ring(250, 240, 142, ink.spark(), 4)
                .line(Sheet.say("M250 240L%s %s", x, y), ink.spark(), 5)
                .circle(250, 240, sheet.dice.between(44, 82), ink.second());
        for (int hole = 0; hole < 9; hole++) {
            for (int edge : new int[] {14, 454}) {
                sheet.add(
                        "<rect x=\"%s\" y=\"%s\" width=\"32\" height=\"36\" rx=\"7\" fill=\"%s\"/>",
                        edge, 12 + hole * 56, ink.spark());
            }
        }
    }

    /** Squares in squares, each looking at its neighbour. */
    static void squares(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        String[] paints = {ink.figure(), ink.second(), ink.spark(), ink.ground()};
        int rows = dice.oneOf(1, 2, 2, 3);
        double side = 436.0 / rows;
        for (int cell = 0; cell < rows * rows; cell++) {
            double left = 32 + cell % rows * side;
            double top = 32 + cell / rows * side;
            int first = dice.below(3);
            for (int ring = 0; ring < 4; ring++) {
                double inset = side * (.03 + ring * .115);
                double drop = ring * side * dice.between(.01, .045);
                double width = side - 2 * inset;
                sheet.rect(left + inset, top + inset + drop, width, width - drop, paints[(first + ring) % 4]);
            }
        }
    }

    /** One speaks, the room listens: a raster of dots that swells with the voice. */
    static void voice(Sheet sheet) {
        Ink ink = sheet.ink;
        double speakerX = sheet.dice.between(70, 430);
        double speakerY = sheet.dice.between(60, 380);
        double pitch = sheet.dice.between(.045, .075);
        for (int row = 0; row < 15; row++) {
            for (int column = 0; column < 15; column++) {
                double x = 18 + column * 33.2;
                double y = 18 + row * 33.2;
                double distance = Math.hypot(x - speakerX, y - speakerY);
                double swell = (1 + Math.cos(distance * pitch)) / 2;
                boolean loud = swell > .8 && distance > 40;
                sheet.circle(x, y, 2.5 + 12.5 * swell * Math.exp(-distance / 480), loud ? ink.second() : ink.figure());
            }
        }
        sheet.circle(speakerX, speakerY, 34, ink.spark());
    }

    /** Lanes of a bend, and who is in front. */
    static void lanes(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        boolean left = dice.next() < .5;
        double cx = left ? -40 : 540;
        double cy = dice.between(440, 560);
        int winner = 2 + dice.below(4);
        for (int lane = 0; lane < 8; lane++) {
            double radius = 170 + lane * 62;
            sheet.ring(cx, cy, radius, lane % 2 == 0 ? ink.figure() : ink.second(), 58);
            double ahead = Math.acos(Math.min(1, dice.between(150, 430) / radius));
            double x = radius * Math.cos(ahead) * (left ? 1 : -1);
            if (lane > 0 && lane < 7) {
                sheet.circle(cx + x, cy - radius * Math.sin(ahead), lane == winner ? 24 : 14, ink.spark());
            }
        }
    }

    /** Rows of seats from the front, curved towards a stage of their own, one of them yours. */
    static void seats(Sheet sheet) {
        Dice dice = sheet.dice;
        double focus = dice.between(120, 380);
        double curve = dice.between(12, 40);
        double shift = dice.between(0, 70);
        int litRow = 1 + dice.below(4);
        double litX = dice.between(90, 410);
        for (int row = 0; row < 7; row++) {
            double across = shift * (row % 2 == 0 ? 1 : -1) / 2 - 80;
            for (double x = across; x < 500; x += 78) {
                double bend = Math.pow((x + 34 - focus) / 500, 2) * curve * 4;
                boolean lit = row == litRow && Math.abs(x + 34 - litX) <= 39;
                seat(
                        sheet,
                        x,
                        row * 80 - bend,
                        lit ? sheet.ink.spark() : row % 3 == 2 ? sheet.ink.second() : sheet.ink.figure());
            }
        }
    }

    private static void seat(Sheet sheet, double x, double y, String colour) {
        sheet.add("<path d=\"M%s %sh68v36a24 24 0 0 1-24 24h-20a24 24 0 0 1-24-24z\" fill=\"%s\"/>", x, y + 30, colour);
    }
}
