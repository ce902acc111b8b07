// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "store/BundleRecord.h"
#include "store/BundleStream.h"
#include "support/StoreFixture.h"
#include "support/TestProgram.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QTest>

#include <numeric>

using namespace likeness;
using namespace likeness::store;
using namespace likeness::test;
namespace fs = std::filesystem;

namespace {

std::span<const std::byte> bytesOfText(std::string_view text) {
    return std::as_bytes(std::span(text));
}

QByteArray contentOf(const fs::path& file) {
    QFile opened(QString::fromStdString(file.string()));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void put(const fs::path& file, const QByteArray& content) {
    QFile opened(QString::fromStdString(file.string()));
    QVERIFY(opened.open(QIODevice::WriteOnly) && opened.write(content) == content.size());
}

/// Reads to the end; the records, or what went wrong.
Result<std::vector<std::string>> readAll(const fs::path& file, const SecretBytes& passphrase) {
    auto reader = BundleReader::open(file, passphrase);
    if (!reader) {
        return fail(reader);
    }
    std::vector<std::string> records;
    auto record = reader->next();
    for (; record && *record; record = reader->next()) {
        records.emplace_back(reinterpret_cast<const char*>((*record)->data()), (*record)->size());
    }
    return record ? Result<std::vector<std::string>>(std::move(records)) : fail(record);
}

} // namespace

class TestBundle : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SecretBytes m_passphrase = secret("passphrase of the export");

    fs::path file(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }

    void writeSmall(const fs::path& target, const std::vector<std::string>& records) const {
        auto writer = BundleWriter::create(target, m_passphrase, HashCost::cheapest());
        QVERIFY(writer);
        for (const std::string& record : records) {
            QVERIFY(writer->write(bytesOfText(record)));
        }
        QVERIFY(writer->finish());
    }

  private slots:
    void recordsComeBackInTheirOrder() {
        const std::vector<std::string> records{"first", "", std::string(100'000, 'x'), "last"};
        writeSmall(file("order"), records);
        QCOMPARE(*readAll(file("order"), m_passphrase), records);
        QVERIFY(!contentOf(file("order")).contains("first"));
        QVERIFY(codeOf(readAll(file("order"), secret("another passphrase"))) == ErrorCode::WrongPassphrase);
        QVERIFY(codeOf(readAll(file("nowhere"), m_passphrase)) == ErrorCode::CannotReadFile);
    }

    void whatIsNotFinishedLeavesNothing() {
        {
            auto writer = BundleWriter::create(file("unfinished"), m_passphrase, HashCost::cheapest());
            QVERIFY(writer && writer->write(bytesOfText("x")));
        }
        QVERIFY(!fs::exists(file("unfinished")));
        for (const auto& entry : fs::directory_iterator(m_folder.path().toStdString())) {
            QVERIFY2(entry.path().extension() != ".part", entry.path().c_str());
        }
    }

    void anyChangedOrMissingByteIsFound() {
        writeSmall(file("small"), {"first", "second"});
        const QByteArray whole = contentOf(file("small"));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            put(file("changed"), changed);
            QVERIFY2(!readAll(file("changed"), m_passphrase), qPrintable(QString::number(i)));
            put(file("changed"), whole.left(i));
            QVERIFY2(!readAll(file("changed"), m_passphrase), qPrintable(QString::number(i)));
        }
        put(file("changed"), whole + "x");
        QVERIFY(codeOf(readAll(file("changed"), m_passphrase)) == ErrorCode::CorruptData);
    }

    void recordsThatChangedPlacesAreFound() {
        // After the header of 65 bytes: length, 1 byte of content and 17 of the stream's own, three times.
        writeSmall(file("three"), {"a", "b", "c"});
        const QByteArray whole = contentOf(file("three"));
        constexpr qsizetype kHeader = 65;
        constexpr qsizetype kRecord = 4 + 1 + 17;
        QCOMPARE(whole.size(), kHeader + 3 * kRecord + 4 + 17);
        const QByteArray swapped = whole.left(kHeader) + whole.mid(kHeader, kRecord) +
                                   whole.mid(kHeader + 2 * kRecord, kRecord) +
                                   whole.mid(kHeader + kRecord, kRecord) + whole.mid(kHeader + 3 * kRecord);
        put(file("swapped"), swapped);
        QVERIFY(codeOf(readAll(file("swapped"), m_passphrase)) == ErrorCode::CorruptData);
        put(file("swapped"),
            whole.left(kHeader + kRecord) + whole.mid(kHeader + 2 * kRecord)); // one left out
        QVERIFY(codeOf(readAll(file("swapped"), m_passphrase)) == ErrorCode::CorruptData);
    }

    void costsThatNobodyCouldPayAreRefusedAtOnce() {
        writeSmall(file("cost"), {"a"});
        const QByteArray whole = contentOf(file("cost"));
        for (const qsizetype at : {9, 17}) { // passes and memory, 8 bytes each
            QByteArray changed = whole;
            changed.replace(at, 8, QByteArray(8, '\x7f'));
            put(file("changed"), changed);
            QVERIFY(codeOf(readAll(file("changed"), m_passphrase)) == ErrorCode::CorruptData);
        }
        put(file("changed"), "this is something else altogether, and longer than a header is, by some bytes");
        QVERIFY(codeOf(readAll(file("changed"), m_passphrase)) == ErrorCode::UnsupportedFormat);
        put(file("changed"), QByteArray());
        QVERIFY(codeOf(readAll(file("changed"), m_passphrase)) == ErrorCode::UnsupportedFormat);
    }

    void record_hasLivenessOnlyWhereItWasChecked() {
        BundledPerson person;
        person.row.pseudonym = std::string(2 * sizeof(Tag), 'a');
        person.row.profile = {"E-17", "José", ""};
        Sample checked;
        checked.liveness = {.mode = LivenessMode::Active, .passed = true, .actions = "nod, blink"};
        person.samples = {{checked, printOf(1), {}}, {Sample(), printOf(2), {}}};
        const auto record = recordOf(person);
        QVERIFY(record);
        const auto* const begin = reinterpret_cast<const std::uint8_t*>(record->data());
        auto json = nlohmann::json::from_cbor(begin, begin + record->size());
        QVERIFY(json["samples"][0].contains("liveness"));
        QVERIFY(!json["samples"][1].contains("liveness"));

        // Older exports have null there.
        json["samples"][1]["liveness"] = nullptr;
        const std::vector<std::uint8_t> older = nlohmann::json::to_cbor(json);
        const auto read = personOf(std::as_bytes(std::span(older)));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(read->samples[0].sample.liveness.passed);
        QCOMPARE(read->samples[0].sample.liveness.actions, std::string("nod, blink"));
        QCOMPARE(read->samples[1].sample.liveness.mode, LivenessMode::None);
    }

    void peopleGoFromOneStoreToAnother() {
        StoreFixture from;
        NewConsent keeping = kConsent;
        keeping.keepsChips = true;
        keeping.expires = from.time.now + std::chrono::hours(1000);
        NewSample withChip = sampleOf(printOf(1));
        withChip.chipPng.assign(500, std::byte{9});
        withChip.liveness = {
            .mode = LivenessMode::Both, .passed = true, .passiveScore = 0.75, .actions = "nod"};
        const auto id = from.store->enrol({"E-17", "José", "notes"}, keeping,
                                          std::vector{withChip, sampleOf(printOf(1, 0.3))});
        QVERIFY(id && from.store->enrol({"E-18", "Anna", ""}, kConsent, std::vector{sampleOf(printOf(2))}));
        const auto bundle = file("people");
        QCOMPARE(*from.store->exportBundle(bundle, m_passphrase), std::size_t{2});
        QCOMPARE(static_cast<int>(fs::status(bundle).permissions()), 0600);

        StoreFixture to;
        QVERIFY(to.store->enrol({"e-18", "Somebody else", ""}, kConsent, std::vector{sampleOf(printOf(3))}));
        const auto preview = to.store->previewBundle(bundle, m_passphrase);
        QVERIFY2(preview, preview ? "" : preview.error().message.c_str());
        QCOMPARE(*to.store->subjectCount(), std::size_t{1});
        const auto imported = to.store->importBundle(bundle, m_passphrase);
        QVERIFY2(imported, imported ? "" : imported.error().message.c_str());
        for (const auto* people : {&*preview, &*imported}) {
            QCOMPARE(people->size(), std::size_t{2});
            for (const ImportedPerson& person : *people) {
                QVERIFY(person.outcome == (person.externalId == "E-17" ? ImportedPerson::Outcome::New
                                                                       : ImportedPerson::Outcome::Conflict));
            }
        }
        const auto there = to.store->subject(*to.store->idOf("E-17"));
        const auto here = from.store->subject(*id);
        QVERIFY(there && here);
        QCOMPARE(there->profile.displayName, std::string("José"));
        QCOMPARE(there->profile.notes, std::string("notes"));
        QCOMPARE(there->pseudonym, here->pseudonym);
        QVERIFY(there->created == here->created && there->consents[0].expires == here->consents[0].expires);
        QCOMPARE(there->samples.size(), std::size_t{2});
        for (const Sample& sample : here->samples) {
            const auto same = std::ranges::find(there->samples, sample.id, &Sample::id);
            QVERIFY(same != there->samples.end());
            QVERIFY(same->liveness.mode == sample.liveness.mode &&
                    same->liveness.actions == sample.liveness.actions);
            QVERIFY(*to.store->faceprintOf(sample.id) == *from.store->faceprintOf(sample.id));
            QVERIFY(!sample.hasChip || *to.store->chipOf(sample.id) == *from.store->chipOf(sample.id));
        }
        QVERIFY(to.store->findProblems(CheckDepth::Full)->empty());
        QVERIFY(from.store->findProblems(CheckDepth::Full)->empty());

        // The same again adds nothing; a later export adds what is new.
        QVERIFY(to.store->importBundle(bundle, m_passphrase)->at(0).outcome != ImportedPerson::Outcome::New);
        QCOMPARE(*to.store->subjectCount(), std::size_t{2});
        QVERIFY(from.store->addSamples(*id, std::vector{sampleOf(printOf(1, 0.5))}));
        QVERIFY(from.store->exportBundle(bundle, m_passphrase, std::vector{*id}));
        const auto later = to.store->importBundle(bundle, m_passphrase);
        QVERIFY(later && later->size() == 1 && later->at(0).outcome == ImportedPerson::Outcome::Extended);
        QCOMPARE(later->at(0).samples, std::size_t{1});
        QCOMPARE(to.store->subject(*to.store->idOf("E-17"))->samples.size(), std::size_t{3});
        QVERIFY(to.store->findProblems(CheckDepth::Full)->empty());
    }

    void aDamagedExportChangesNothing() {
        StoreFixture from;
        for (unsigned i = 0; i < 5; ++i) {
            QVERIFY(
                from.store->enrol({std::to_string(i), "A", ""}, kConsent, std::vector{sampleOf(printOf(i))}));
        }
        const auto bundle = file("damaged");
        QVERIFY(from.store->exportBundle(bundle, m_passphrase));
        const QByteArray whole = contentOf(bundle);
        StoreFixture to;
        put(bundle, whole.left(whole.size() - 30)); // all people are there, the end is not
        QVERIFY(codeOf(to.store->importBundle(bundle, m_passphrase)) == ErrorCode::CorruptData);
        QVERIFY(codeOf(to.store->importBundle(bundle, secret("wrong passphrase"))) ==
                ErrorCode::WrongPassphrase);
        QCOMPARE(*to.store->subjectCount(), std::size_t{0});
        std::stop_source stop;
        put(bundle, whole);
        const auto cancelled = to.store->importBundle(
            bundle, m_passphrase,
            {[&](std::size_t done, std::size_t) { done == 3 ? stop.request_stop() : false; },
             stop.get_token()});
        QVERIFY(codeOf(cancelled) == ErrorCode::Cancelled);
        QCOMPARE(*to.store->subjectCount(), std::size_t{0});
        QVERIFY(to.store->importBundle(bundle, m_passphrase));
        QCOMPARE(*to.store->subjectCount(), std::size_t{5});
    }

    void faceprintsAreExportedAsJson() {
        StoreFixture fixture(Protection::Passphrase, FaceprintForm::Json);
        const auto id = fixture.store->enrol({"1", "A", ""}, kConsent, std::vector{sampleOf(printOf(1))});
        const auto file = fixture.file.parent_path() / "1.json";
        std::vector<std::string> written;
        const auto write = [&](const std::vector<std::string>& documents) -> Result<std::vector<fs::path>> {
            written = documents;
            const auto done = writeFileAtomically(file, std::as_bytes(std::span(documents.front())));
            return done ? Result<std::vector<fs::path>>(std::vector{file}) : fail(done);
        };
        QCOMPARE(fixture.store->exportFaceprints(*id, write).value_or(0), std::size_t{1});
        QVERIFY(*Faceprint::fromJson(written.front()) == printOf(1));
        QVERIFY(codeOf(fixture.store->exportFaceprints(99, write)) == ErrorCode::NotFound);
    }
};

LIKENESS_TEST(TestBundle)
#include "TestBundle.moc"
