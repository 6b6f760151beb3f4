package dev.parterre.web.poster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What the poster of a category shows, and the inks it may be printed in; named like the categories of the catalogue. */
enum Motif {
    OPERA(
            StageMotifs::house,
            new Ink("#B92C16", "#F7E6CF", "#16161A", "#F2B23E", "#F7E6CF"),
            new Ink("#1A1330", "#D8452B", "#F3D9A4", "#F6F0E2", "#F6F0E2"),
            new Ink("#F2E6D0", "#7B1635", "#C2331A", "#E0A030", "#3D0A1C")),
    BALLET(
            StageMotifs::skirt,
            new Ink("#12303A", "#F4C9C3", "#E4674F", "#FFF4E6", "#FFF4E6"),
            new Ink("#F1CFCB", "#7B1635", "#C2331A", "#FFF8F0", "#4A0E22"),
            new Ink("#2A2150", "#C9C4F2", "#F29C8B", "#FFF4E6", "#F4F1FF")),
    THEATRE(
            StageMotifs::curtain,
            new Ink("#F4E3C1", "#8E1B1B", "#5E0F14", "#16161A", "#FFF4DE"),
            new Ink("#F3B93F", "#1D3A35", "#10241F", "#16161A", "#FFF6E0"),
            new Ink("#E8DFF0", "#3B2A6B", "#251A47", "#16161A", "#F4EEFF")),
    CLASSICAL(
            MusicMotifs::pipes,
            new Ink("#F3ECDD", "#9A6B1F", "#C9953A", "#B92C16", "#2A1C05"),
            new Ink("#16213E", "#D9C58B", "#A88F4E", "#F26B4A", "#F4EBD0"),
            new Ink("#3A0F1D", "#E7B7A0", "#C9806A", "#FFE3B0", "#FFEBD8")),
    CHAMBER(
            MusicMotifs::strings,
            new Ink("#EFE9DD", "#16161A", "#C2331A", "#16161A", "#16161A"),
            new Ink("#0E3B33", "#F3EAD3", "#F0A93B", "#F3EAD3", "#F3EAD3"),
            new Ink("#DCE6EE", "#14304A", "#C2331A", "#14304A", "#14304A")),
    JAZZ(
            MusicMotifs::offBeat,
            new Ink("#F2C335", "#16161A", "#D23F22", "#FFF8E3", "#16161A"),
            new Ink("#E9E2D3", "#143D59", "#D6472B", "#16161A", "#16161A"),
            new Ink("#1B2A41", "#F2C14E", "#E4572E", "#F5EBDD", "#F5EBDD")),
    POP_ROCK(
            MusicMotifs::beams,
            new Ink("#141018", "#E0338B", "#4B5BE8", "#FFE14D", "#FFF6D6"),
            new Ink("#0D1B1E", "#18C29C", "#F25F5C", "#FFE066", "#F4FFF9"),
            new Ink("#1A0F2E", "#FF6A3D", "#8A4FFF", "#FFD166", "#FFF1E0")),
    FOLK(
            MusicMotifs::embroidery,
            new Ink("#FBF6EC", "#B4121B", "#16161A", "#1F6B3A", "#8C0D15"),
            new Ink("#8C0D15", "#FBEFD9", "#16161A", "#F2B23E", "#FBEFD9"),
            new Ink("#1B1B1F", "#E24B3B", "#F6EBD5", "#F2B23E", "#F6EBD5")),
    DANCE(
            StageMotifs::ribbons,
            new Ink("#F6D9C4", "#C2331A", "#5A1A3C", "#16161A", "#3C0F26"),
            new Ink("#0F4C5C", "#FB8B24", "#E36414", "#FFE8C9", "#FFE8C9"),
            new Ink("#EDE7F6", "#5E35B1", "#D81B60", "#1A1033", "#1A1033")),
    FAMILY(
            OccasionMotifs::creature,
            new Ink("#F6C445", "#C2331A", "#16161A", "#FFFFFF", "#16161A"),
            new Ink("#7CC3B4", "#16353A", "#F6C445", "#FFFFFF", "#10282C"),
            new Ink("#F4A9A0", "#3A5BC7", "#1B1F4B", "#FFF6E6", "#1B1F4B")),
    COMEDY(
            StageMotifs::laugh,
            new Ink("#FF8A3D", "#16161A", "#C2331A", "#FFF6E0", "#16161A"),
            new Ink("#F7D94C", "#2B2A6B", "#E4572E", "#FFFDF0", "#2B2A6B"),
            new Ink("#9AD1C8", "#17323A", "#E4572E", "#FFFFFF", "#17323A")),
    FESTIVAL(
            OccasionMotifs::openAir,
            new Ink("#131B3F", "#F0A036", "#D9482B", "#F7EBD3", "#F7EBD3"),
            new Ink("#0C3A45", "#F6D36B", "#E1714A", "#F7F0DC", "#F7F0DC"),
            new Ink("#3B1230", "#FF7A4D", "#C93A5B", "#FFE6C7", "#FFE6C7")),
    FILM(
            OccasionMotifs::countdown,
            new Ink("#1C1B1D", "#3A373B", "#C2331A", "#EDE4D2", "#EDE4D2"),
            new Ink("#E7DFCF", "#CFC3AB", "#B92C16", "#1C1B1D", "#1C1B1D"),
            new Ink("#12303A", "#1D4A58", "#F2B23E", "#F3EAD3", "#F3EAD3")),
    EXHIBITION(
            OccasionMotifs::squares,
            new Ink("#F1ECE2", "#D9A400", "#C2331A", "#1F4B8F", "#16161A"),
            new Ink("#22262E", "#5B8C7B", "#D9C27A", "#C7553A", "#F1ECE2"),
            new Ink("#E3EAE4", "#2F6B5E", "#E29578", "#163A43", "#163A43")),
    LECTURE(
            OccasionMotifs::voice,
            new Ink("#EAF0F2", "#16353A", "#C2331A", "#E8A33D", "#16353A"),
            new Ink("#1F2A44", "#C7D3EA", "#F2B23E", "#F26B4A", "#EEF3FF"),
            new Ink("#F4E9D8", "#5B3A1E", "#1F6B5E", "#C2331A", "#3B240F")),
    CIRCUS(
            StageMotifs::bigTop,
            new Ink("#1B2A5C", "#C2331A", "#F2C335", "#FFF4DC", "#FFF4DC"),
            new Ink("#F6E2B3", "#0F4C5C", "#C2331A", "#FFFDF5", "#0B3540"),
            new Ink("#4A0E2E", "#F2A33A", "#3FB7A5", "#FFF1D6", "#FFF1D6")),
    SPORT(
            OccasionMotifs::lanes,
            new Ink("#F3EDE2", "#B9431F", "#CF5A33", "#16161A", "#3A1205"),
            new Ink("#0E2A47", "#1B5FA8", "#2F7CCB", "#FFD84D", "#F3F8FF"),
            new Ink("#10361F", "#2C7A46", "#3B9459", "#FFF3C4", "#F1FFF4")),
    OTHER(
            OccasionMotifs::seats,
            new Ink("#F6F3ED", "#16161A", "#4A494F", "#C2331A", "#16161A"),
            new Ink("#211F22", "#BDB6A8", "#7F7A72", "#FF6A45", "#F4F0E8"),
            new Ink("#E4E9F2", "#22345E", "#4C6399", "#E2562F", "#14234A"));

    private final Consumer<Sheet> picture;
    private final List<Ink> inks;

    Motif(Consumer<Sheet> picture, Ink... inks) {
        this.picture = picture;
        this.inks = List.of(inks);
    }

    static Motif of(String category) {
        return Arrays.stream(values())
                .filter(motif -> motif.name().equals(category))
                .findFirst()
                .orElse(OTHER);
    }

    Ink ink(int seed) {
        return inks.get(Integer.remainderUnsigned(seed, inks.size()));
    }

    /** The curtain hides its ground at the foot, so its lettering stands on the darker cloth. */
    String plate(Ink ink) {
        return this == THEATRE ? ink.second() : ink.ground();
    }

    void draw(Sheet sheet) {
        picture.accept(sheet);
    }
}
