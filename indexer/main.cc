// timtin-index: makes and looks after the index that timtin-search asks.
#include "indexer/program.h"

int main(int argc, char** argv) { return timtin::indexer::run_program(argc, argv); }
