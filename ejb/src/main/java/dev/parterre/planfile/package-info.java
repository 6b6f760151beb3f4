/**
 * Seating plans as files that other systems understand: read into drafts, written from plans.
 *
 * <p>{@code pretix-plan-json} is what the seating editor of pretix exports. A file is first brought into the shape that the
 * format's schema asks for: what can be mended is mended and reported with its JSON pointer, what cannot be is refused with
 * it, and nothing is stored. The mended file is kept with the plan, so that an export gives back all of it: names, ids, colours,
 * shapes, positions relative to their rows, whether or not Parterre has a use for them. Plans that were made otherwise are written
 * from their geometry.
 *
 * <p><b>Decided 2026-11.</b> The file is kept beside the plan instead of widening the plan's model by everything the format can
 * say: the model stays what seats are sold by, and a second export is the first one letter by letter. What the format has no
 * word for (how many go into an area, which places are for wheelchairs, names in several languages, aisles) a plan written from
 * its geometry loses, and whoever enters such a plan is told; a plan that came from a file has none of it. Names are written, not
 * keys, since people read them: keys of price categories are made from the names again. A plan of areas alone is not written.
 *
 * <p><b>Decided 2026-11.</b> What is in a file is counted before it is worked on, and work that grows with the square of what it
 * holds has an end: it is cut off where no hall that people sit in comes, and the plan is then taken as it is drawn. Which of the
 * shapes is the stage is a guess, and reported as one.
 *
 * <p><b>Decided 2026-11.</b> Ids of seats that occur twice are kept, because the schema allows them and the file's own system
 * wrote them; a seat's key in Parterre is made from zone, row and number instead.
 */
package dev.parterre.planfile;
