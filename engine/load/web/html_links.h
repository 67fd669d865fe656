#pragma once

#include <string>
#include <string_view>

#include "load/web/html_tree.h"

namespace oit {

// Where a link, an image map's area, a frame or an embedded file leads: its address as the page
// writes it, relative ones too. Empty where it leads nowhere for a visitor: no address, "#...",
// "javascript:" (but for a window that it opens), a file of somebody's own disk, this machine.
// Mail and telephone are no pages: empty, too.
std::string LiveTarget(const GumboNode* element);

// The address of a mail or telephone link ("mailto:a@b.go.th?subject=..."): "a@b.go.th".
std::string Contact(const GumboNode* link);

// The last part of an address, readable: "แผน 2568.pdf" of "files/%E0...%202568.pdf?v=1".
std::string FileNameOf(std::string_view target);

// What is told of an image: its alternative text, its title, or its file's name. Empty for one
// that only adorns: an icon, a line, a dot.
std::string TextOfImage(const GumboNode* image);

bool IsImageFile(std::string_view target);

}  // namespace oit
