// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairList.h"
#include "evaluation/PairTable.h"

#include <cstdlib>

// The lists of an evaluation from anything: each reader answers with a list or with a sentence, and a table
// only names pairs whose pictures differ and whose folds are there.

using namespace likeness;

namespace {

template <typename T>
void checkSentence(const Result<T>& result) {
    if (!result && (result.error().message.empty() || result.error().code == ErrorCode::Internal)) {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto table = readPairTable(text);
    checkSentence(table);
    if (table) {
        for (const TablePair& pair : table->pairs) {
            if (pair.pictureA == pair.pictureB || pair.fold < 0 || pair.fold >= table->folds) {
                std::abort();
            }
        }
    }
    checkSentence(readGroupTable(text));
    checkSentence(readPairList(text));
    return 0;
}
