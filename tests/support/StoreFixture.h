// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faceprint/Vectors.h"
#include "store/EnrolmentStore.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::test {

inline store::SecretBytes secret(std::string_view text) {
    return std::move(*store::SecretBytes::copyOf(text));
}

/// A time that tests move by hand: that of the day, and the one that nobody can set back.
struct FakeClock {
    store::Time now = store::Time(std::chrono::milliseconds(1'790'000'000'000));
    store::SteadyTime steady{std::chrono::hours(1)};
    [[nodiscard]] store::Clock clock() {
        return [this] {
            return now;
        };
    }
    [[nodiscard]] store::SteadyClock steadyClock() {
        return [this] {
            return steady;
        };
    }
};

/// A faceprint in a direction of its own for each seed; `noise` moves it away a little.
inline Faceprint printOf(unsigned seed, double noise = 0, unsigned noiseSeed = 1,
                         const ModelIdentity& model = kModel) {
    std::mt19937 random(seed);
    auto vector = randomEmbedding(random, 512);
    std::mt19937 noiseRandom(noiseSeed);
    const auto other = randomEmbedding(noiseRandom, 512);
    for (std::size_t i = 0; i < vector.size(); ++i) {
        vector[i] += static_cast<float>(noise) * other[i];
    }
    return *Faceprint::fromEmbedding(vector, model);
}

inline store::NewSample sampleOf(const Faceprint& faceprint, std::string source = "picture.jpg") {
    return {.faceprint = faceprint, .source = std::move(source), .quality = {{"score", 0.99}}};
}

inline const store::NewConsent kConsent{.purpose = "access to the laboratory", .textVersion = "2026-03"};

/// A calibration for `kModel` with round numbers: rate 1e-1 at score 0.1 … 1e-5 at score 0.5.
inline Calibration roundCalibration() {
    Calibration::Data data{kModel, {.data = "made up", .command = "none", .date = "2026-11-23"}, {}, {}};
    double rate = 1;
    for (int i = 1; i <= 5; ++i) {
        rate /= 10;
        data.rates.push_back({i / 10.0, rate});
    }
    data.probabilities = {{0, -5}, {0.6, 5}};
    return *Calibration::fromData(std::move(data));
}

/// A store in a folder of its own, with the administrator "Ada" signed in.
struct StoreFixture {
    static constexpr std::string_view kPassphrase = "correct horse battery";
    static constexpr std::string_view kPassword = "ada's password";

    explicit StoreFixture(store::Protection protection = store::Protection::Passphrase,
                          store::FaceprintForm form = store::FaceprintForm::Int16)
        : file(std::filesystem::path(folder.path().toStdString()) / "people.likeness") {
        store::NewStore options{.protection = protection,
                                .form = form,
                                .administrator = "Ada",
                                .administratorPassword = secret(kPassword),
                                .passphrase = secret(kPassphrase),
                                .cost = store::HashCost::cheapest()};
        created = store::EnrolmentStore::create(file, options, access());
        if (created) {
            store = open();
        }
        if (store) {
            signedIn = store->signIn("Ada", secret(kPassword));
        }
    }

    [[nodiscard]] store::StoreAccess access(const store::SecretBytes* with = nullptr) {
        return {.passphrase = with != nullptr ? with : &passphrase,
                .clock = time.clock(),
                .steadyClock = time.steadyClock(),
                .cost = store::HashCost::cheapest()};
    }

    /// Another connection to the same file; null when that fails.
    [[nodiscard]] std::unique_ptr<store::EnrolmentStore> open() {
        auto opened = store::EnrolmentStore::open(file, access());
        return opened ? std::move(*opened) : nullptr;
    }

    /// What the store says of a picture that was taken right after the claim was made.
    [[nodiscard]] Result<store::ClaimResult> verify(store::RowId subject, const Faceprint& faceprint,
                                                    const LivenessEvidence& liveness = {}) {
        const store::Claim claim(subject, time.steadyClock());
        return store->verify(claim, {.faceprint = faceprint, .captured = time.steady, .liveness = liveness},
                             roundCalibration(), {{1e-4}, {1e-3}}, "cpu");
    }

    QTemporaryDir folder;
    FakeClock time;
    store::SecretBytes passphrase = secret(kPassphrase);
    std::filesystem::path file;
    Result<void> created;
    std::unique_ptr<store::EnrolmentStore> store;
    Result<store::Operator> signedIn = fail(ErrorCode::Internal, "not signed in");
};

/// Everything that lies in the store's files.
inline QByteArray rawBytes(const StoreFixture& fixture) {
    QByteArray bytes;
    for (const char* companion : {"", "-wal"}) {
        QFile file(QString::fromStdString(fixture.file.string()) + companion);
        if (file.open(QIODevice::ReadOnly)) {
            bytes += file.readAll();
        }
    }
    return bytes;
}

} // namespace likeness::test
