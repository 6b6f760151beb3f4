package dev.parterre.web.poster;

/** Pictures of music: symphonic, chamber, jazz, pop and rock, folk. */
final class MusicMotifs {

    private MusicMotifs() {}

    /** Organ pipes that rise and fall as a phrase does; one is sounding. */
    static void pipes(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        int pipes = 11 + 2 * dice.below(3);
        double step = 500.0 / pipes;
        double phase = dice.between(0, Math.PI);
        int sounding = 2 + dice.below(pipes - 4);
        for (int i = 0; i < pipes; i++) {
            double top = 150 - 105 * Math.sin(phase + i * Math.PI / (pipes - 1) * 1.4);
            String colour = i == sounding ? ink.spark() : i % 2 == 0 ? ink.figure() : ink.second();
            double left = i * step + 3;
            double width = step - 6;
            double mouth = 370 + 40 * Math.cos(phase + i * .55);
            sheet.path(Sheet.say("M%1$s 520V%2$sq%3$s -%3$s %4$s 0V520z", left, top, width / 2, width), colour)
                    .path(
                            Sheet.say("M%s %sh%sl%s 34h-%sz", left + 4, mouth, width - 8, -width / 4, width / 2 - 8),
                            ink.ground())
                    .rect(left, mouth - 9, width, 5, ink.ground());
        }
        sheet.rect(0, 470, 500, 12, ink.ground());
    }

    /** Thirty-two strings, each with its own vibration. */
    static void strings(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        int hot = 6 + dice.below(18);
        for (int i = 0; i < 32; i++) {
            double y = 36 + i * 13.6;
            String wave = wave(dice, y, i == hot ? 30 : dice.between(5, 22));
            sheet.line(wave, i == hot ? ink.second() : ink.figure(), i == hot ? 6 : dice.between(1, 2.6));
        }
    }

    private static String wave(Dice dice, double y, double amplitude) {
        double near = dice.between(120, 380);
        double far = dice.between(80, 420);
        double pitch = dice.between(.07, .16);
        var d = new StringBuilder("M0 ").append(Sheet.number(y));
        for (int x = 12; x <= 504; x += 12) {
            double swell = Math.exp(-Math.pow((x - near) / 70, 2)) + .6 * Math.exp(-Math.pow((x - far) / 45, 2));
            d.append('L').append(x).append(' ').append(Sheet.number(y + amplitude * swell * Math.sin(x * pitch)));
        }
        return d.toString();
    }

    /** Quarter turns and off-beat bars. */
    static void offBeat(Sheet sheet) {
        Dice dice = sheet.dice;
        for (int y = 0; y < 500; y += 100) {
            for (int x = 0; x < 500; x += 100) {
                tile(
                        sheet,
                        x,
                        y,
                        dice.oneOf(sheet.ink.figure(), sheet.ink.figure(), sheet.ink.second(), sheet.ink.spark()));
            }
        }
    }

    private static void tile(Sheet sheet, int x, int y, String colour) {
        Dice dice = sheet.dice;
        double kind = dice.next();
        String turn = Sheet.say("rotate(%s %s %s)", 90 * dice.below(4), x + 50, y + 50);
        if (kind < .36) {
            sheet.add(
                    "<path d=\"M%s %sh100a100 100 0 0 1-100 100z\" transform=\"%s\" fill=\"%s\"/>", x, y, turn, colour);
        } else if (kind < .52) {
            sheet.add("<path d=\"M%s %sa50 50 0 0 1 100 0z\" transform=\"%s\" fill=\"%s\"/>", x, y + 50, turn, colour);
        } else if (kind < .74) {
            for (int bar = 0; bar < 4; bar++) {
                int height = 25 * (1 + dice.below(4));
                sheet.rect(x + bar * 25 + 3.0, y + 100.0 - height, 17, height, colour);
            }
        } else if (kind < .84) {
            sheet.circle(x + 50, y + 50, 50, colour).circle(x + 50, y + 50, 14, sheet.ink.ground());
        }
    }

    /** Beams over a crowd that jumps. */
    static void beams(Sheet sheet) {
        Ink ink = sheet.ink;
        Dice dice = sheet.dice;
        for (int i = 0; i < 7; i++) {
            double lamp = 40 + i * 70;
            double foot = 250 + dice.between(-330, 330);
            double width = dice.between(60, 130);
            sheet.add(
                    "<path d=\"M%s -10L%s 520H%sz\" fill=\"%s\" opacity=\".62\"/>",
                    lamp, foot - width, foot + width, dice.oneOf(ink.figure(), ink.second(), ink.spark()));
            sheet.circle(lamp, 6, 12, ink.spark());
        }
        double x = -10;
        while (x < 510) {
            double head = dice.between(17, 25);
            double top = dice.between(372, 420);
            sheet.circle(x, top, head, ink.ground())
                    .rect(x - head * 1.3, top + head * .8, head * 2.6, 190, ink.ground());
            if (dice.next() < .55) {
                double side = dice.oneOf(-1, 1) * head;
                sheet.line(
                        Sheet.say("M%s %sL%s %s", x + side, top + 44, x + side * 1.7, top - dice.between(34, 74)),
                        ink.ground(),
                        13);
            }
            x += dice.between(33, 47);
        }
    }

    /** Cross-stitch: one quarter is thrown, the rest is mirrored and repeated, as on a sleeve. */
    static void embroidery(Sheet sheet) {
        int cells = 17;
        int half = cells / 2;
        double step = 500.0 / 34;
        int[][] threads = quarter(sheet.dice, half);
        String[] colours = {sheet.ink.figure(), sheet.ink.second(), sheet.ink.spark()};
        sheet.add("<g id=\"cloth\">");
        for (int thread = 1; thread <= colours.length; thread++) {
            var stitches = new StringBuilder();
            for (int y = 0; y < cells; y++) {
                for (int x = 0; x < cells; x++) {
                    if (threads[Math.abs(y - half)][Math.abs(x - half)] == thread) {
                        stitches.append(Sheet.say("M%s %sl10.6 10.6m0-10.6l-10.6 10.6", x * step + 2, y * step + 2));
                    }
                }
            }
            sheet.line(stitches.toString(), colours[thread - 1], 4.4);
        }
        sheet.add("</g>")
                .add("<use href=\"#cloth\" x=\"250\"/><use href=\"#cloth\" y=\"250\"/>")
                .add("<use href=\"#cloth\" x=\"250\" y=\"250\"/>");
    }

    private static int[][] quarter(Dice dice, int half) {
        int[][] threads = new int[half + 1][half + 1];
        int diamond = half - dice.below(2);
        for (int y = 0; y <= half; y++) {
            for (int x = y; x <= half; x++) {
                int ring = x + y;
                boolean hook = ring > diamond && (x - y) % 3 == dice.below(2);
                int thread =
                        ring == diamond || ring == 0 ? 2 : ring < diamond ? dice.oneOf(0, 1, 1, 2, 3) : hook ? 1 : 0;
                threads[y][x] = thread;
                threads[x][y] = thread;
            }
        }
        return threads;
    }
}
