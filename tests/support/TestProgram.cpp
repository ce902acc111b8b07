// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/TestProgram.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace likeness::test {
namespace {

std::map<std::string, RunTest, std::less<>>& tests() {
    static std::map<std::string, RunTest, std::less<>> known;
    return known;
}

} // namespace

bool addTest(const char* className, RunTest run) {
    constexpr std::string_view kPrefix = "Test";
    return tests().emplace(std::string_view(className).substr(kPrefix.size()), run).second;
}

} // namespace likeness::test

int main(int argc, char** argv) {
    using likeness::test::tests;
    const auto test = argc > 1 ? tests().find(std::string_view(argv[1])) : tests().end();
    if (test == tests().end()) {
        std::fprintf(stderr, "Usage: %s TEST [what QTest takes]\n\nTests:\n", argv[0]);
        for (const auto& [name, run] : tests()) {
            std::fprintf(stderr, "  %s\n", name.c_str());
        }
        return 2;
    }
    argv[1] = argv[0];
    return test->second(argc - 1, argv + 1);
}
