// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// Another program on a store, for tests:
//
//   StoreWorker [--rounds N] FILE SEED   enrols, erases and changes, without end or so many times. Says on
//       standard output what was acknowledged, "+ID" enrolled, "-ID" erased, and before it "?ID".
//   StoreWorker --migrate FILE           brings the tables to a made-up version 2 and back, without end.
//   StoreWorker --lock FILE              holds the lock for writing, says so, until its input is closed.

#include "faceprint/Vectors.h"
#include "store/Database.h"
#include "store/Schema.h"
#include "support/StoreFixture.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>
#include <limits>
#include <string>
#include <vector>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;

namespace {

/// A store does not grow beyond so many, or looking at it would take longer with each kill.
constexpr std::size_t kMostPeople = 30;

void say(char sign, const std::string& id) {
    std::printf("%c%s\n", sign, id.c_str());
    std::fflush(stdout);
}

/// Whether something worked; says what went wrong otherwise.
template <typename T>
bool worked(const Result<T>& result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
    }
    return result.has_value();
}

std::vector<std::string> everybody(const EnrolmentStore& store) {
    std::vector<std::string> ids;
    if (const auto page = store.find("", {}, 0, 10'000)) {
        for (const PersonEntry& person : page->people) {
            ids.push_back(person.externalId);
        }
    }
    return ids;
}

bool enrolOne(EnrolmentStore& store, const std::string& id, unsigned seed) {
    say('?', id);
    if (!worked(store.enrol({id, "Name " + id, "note"}, kConsent,
                            std::vector{sampleOf(printOf(seed)), sampleOf(printOf(seed, 0.2))}))) {
        return false;
    }
    say('+', id);
    return true;
}

/// Somebody of those whom this program or one before it has enrolled; another may be quicker.
bool eraseOne(EnrolmentStore& store, const std::string& id) {
    say('?', id);
    const auto row = store.idOf(id);
    const auto erased = row ? store.erase(*row) : fail(row);
    if (!erased) {
        return codeOf(erased) == ErrorCode::NotFound || worked(erased);
    }
    say('-', id);
    return true;
}

bool work(EnrolmentStore& store, std::mt19937& random, const std::string& prefix, unsigned rounds) {
    for (unsigned i = 0; i < rounds; ++i) {
        if (!enrolOne(store, prefix + std::to_string(i), i)) {
            return false;
        }
        const auto present = everybody(store);
        if ((random() % 3 == 0 || present.size() > kMostPeople) &&
            !eraseOne(store, present[random() % present.size()])) {
            return false;
        }
        if (random() % 5 == 0 && !worked(store.convertFaceprints(random() % 2 == 0 ? FaceprintForm::Json
                                                                                   : FaceprintForm::Int16))) {
            return false;
        }
        if (random() % 7 == 0 && !worked(store.changePassphrase(secret(StoreFixture::kPassphrase),
                                                                secret(StoreFixture::kPassphrase)))) {
            return false;
        }
    }
    return true;
}

int workOn(const QString& file, const QString& seed, unsigned rounds) {
    const auto passphrase = secret(StoreFixture::kPassphrase);
    auto store =
        EnrolmentStore::open(file.toStdString(), {.passphrase = &passphrase, .cost = HashCost::cheapest()});
    if (!worked(store) || !worked((*store)->signIn("Ada", secret(StoreFixture::kPassword)))) {
        return 3;
    }
    std::mt19937 random(seed.toUInt());
    return work(**store, random, seed.toStdString() + "-", rounds) ? 0 : 4;
}

int migrateWithoutEnd(const QString& file) {
    const std::vector<Migration> steps{{2,
                                        {"CREATE TABLE extra AS SELECT id, faceprint FROM samples",
                                         "ALTER TABLE samples ADD COLUMN extra INTEGER NOT NULL DEFAULT 7",
                                         "CREATE INDEX samples_by_extra ON samples (extra)"}}};
    const auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
    for (;;) {
        say('2', "");
        if (!database || !migrate(**database, steps)) {
            return 5;
        }
        say('1', "");
        auto transaction = Transaction::begin(**database);
        if (!transaction) {
            return 6;
        }
        for (const char* sql : {"DROP INDEX samples_by_extra", "ALTER TABLE samples DROP COLUMN extra",
                                "DROP TABLE extra", "PRAGMA user_version=1"}) {
            if (!(*database)->run(sql)) {
                return 7;
            }
        }
        if (!transaction->commit() || std::remove((file.toStdString() + ".v1-backup").c_str()) != 0) {
            return 8;
        }
    }
}

int holdLock(const QString& file) {
    const auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
    if (!database) {
        return 3;
    }
    const auto transaction = Transaction::begin(**database);
    if (!transaction) {
        return 4;
    }
    std::puts("locked");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.size() == 2 && words[0] == "--lock") {
        return holdLock(words[1]);
    }
    if (words.size() == 2 && words[0] == "--migrate") {
        return migrateWithoutEnd(words[1]);
    }
    if (words.size() == 4 && words[0] == "--rounds") {
        return workOn(words[2], words[3], words[1].toUInt());
    }
    return words.size() == 2 ? workOn(words[0], words[1], std::numeric_limits<unsigned>::max()) : 2;
}
