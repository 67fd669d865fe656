#include <iostream>

#include "cli/commands.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  int status = oit::RunProgram(argc, argv, std::cout, std::cerr);
  std::cout.flush();
  return std::cout.good() ? status : oit::kStatusBroken;
}
