#pragma once

#include <cstdio>

#include "pdf/page.h"

namespace oit::pdf {

// Writes what the pages say as JSON, one object a line. Boxes are [left, top, right, bottom] in
// points from the upper left corner of the page.
//
//   {"page":1,"width":595.3,"height":841.9}   a page begins; "drawn":true where anything but
//                                             text stands on it, "image":true where an image
//                                             covers it; "ocr":"done", "not_installed" or "stopped"
//                                             where it was to be recognised; "unread":12 glyphs
//                                             whose font does not say what they show
//   LINE                                      of its text, in reading order
//   {"table":[[CELL, ...], ...],"box":BOX}    a ruled table, row by row; "goes_on":true where it
//                                             is the last table of the page before; then "rest":1
//                                             where that row (from 0) is the rest of the last row
//                                             there, "own":1 where it is not
//   {"end":3}                                 behind the last page: how many the file has. Without
//                                             it the output is not whole; with "cut":true pages are
//                                             left out that go beyond the limits
//
// LINE: {"text":[RUN, ...],"box":BOX}, with "opens":true where a paragraph begins, "space":true
// where a blank stands at its end, "ocr":true where it was recognised; "running":"first" or
// "again" for the heads and feet of pages (page numbers are always "again").
// RUN: {"t":"text"}, with "b":true for bold text and "a":"target" for a link.
// CELL: {"box":BOX,"lines":[LINE, ...]}, with "columns":2 where it fills several. What a cell
// fills of lower rows has cells without lines there.
void WritePages(const Pages& pages, std::FILE* out);

}  // namespace oit::pdf
