// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Enrols, erases and changes a store without end, until it is killed: StoreWorker FILE SEED. Says on standard
// output what was acknowledged: "+ID" enrolled, "-ID" erased. What it was about to do is said before as
// "?ID".

#include "support/StoreFixture.h"

#include <QCoreApplication>

#include <cstdio>
#include <string>
#include <vector>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

void say(char sign, const std::string& id) {
    std::printf("%c%s\n", sign, id.c_str());
    std::fflush(stdout);
}

bool work(EnrolmentStore& store, std::mt19937& random, const std::string& prefix) {
    std::vector<std::string> present;
    for (unsigned i = 0;; ++i) {
        const std::string id = prefix + std::to_string(i);
        say('?', id);
        if (!store.enrol({id, "Name " + id, "note"}, kConsent,
                         std::vector{sampleOf(printOf(i)), sampleOf(printOf(i, 0.2))})) {
            return false;
        }
        say('+', id);
        present.push_back(id);
        if (random() % 3 == 0) {
            const std::size_t chosen = random() % present.size();
            const std::string gone = present[chosen];
            say('?', gone);
            const auto row = store.idOf(gone);
            if (!row || !store.erase(*row)) {
                return false;
            }
            say('-', gone);
            present.erase(present.begin() + static_cast<std::ptrdiff_t>(chosen));
        }
        if (random() % 5 == 0 &&
            !store.convertFaceprints(random() % 2 == 0 ? FaceprintForm::Json : FaceprintForm::Int16)) {
            return false;
        }
        if (random() % 7 == 0 && !store.changePassphrase(secret(StoreFixture::kPassphrase))) {
            return false;
        }
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        return 2;
    }
    const auto passphrase = secret(StoreFixture::kPassphrase);
    auto store = EnrolmentStore::open(argv[1], {.passphrase = &passphrase, .cost = HashCost::cheapest()});
    if (!store || !(*store)->signIn("Ada", secret(StoreFixture::kPassword))) {
        std::fprintf(stderr, "%s\n", store ? "cannot sign in" : store.error().message.c_str());
        return 3;
    }
    std::mt19937 random(static_cast<unsigned>(std::stoul(argv[2])));
    return work(**store, random, std::string(argv[2]) + "-") ? 0 : 4;
}
