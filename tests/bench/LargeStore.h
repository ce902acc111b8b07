// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/EnrolmentStoreParts.h"
#include "support/StoreFixture.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <span>
#include <string>

namespace likeness::store {

inline constexpr std::size_t kDimensions = 512;

/// Pseudo-random unit vectors, made cheaply: uniform components, of which the norm is nearly the same for
/// all.
inline void fillUnitVector(std::mt19937_64& random, std::span<float> vector) {
    double squares = 0;
    for (std::size_t i = 0; i < vector.size(); i += 4) {
        std::uint64_t bits = random();
        for (std::size_t j = i; j < i + 4; ++j, bits >>= 16U) {
            vector[j] = static_cast<float>(bits & 0xffffU) / 32768.0F - 1.0F;
            squares += static_cast<double>(vector[j]) * vector[j];
        }
    }
    const auto scale = static_cast<float>(1 / std::sqrt(squares));
    std::ranges::for_each(vector, [&](float& value) { value *= scale; });
}

inline Faceprint randomPrint(std::mt19937_64& random) {
    std::array<float, kDimensions> vector{};
    fillUnitVector(random, vector);
    return *Faceprint::fromEmbedding(vector, test::kModel);
}

/// A store with 100,000 people of one sample each, filled table by table in one transaction.
class LargeStore {
  public:
    LargeStore() {
        fixture.store.reset(); // so that the file is closed in order in the end
        const auto passphrase = test::secret(test::StoreFixture::kPassphrase);
        auto database = std::move(*Database::open(fixture.file, OpenMode::ReadWrite));
        Statement statement(*database, "SELECT value FROM meta WHERE key = 'store_id'");
        used(statement.next());
        const std::vector<std::byte> id = statement.blob(0);
        used(statement.next());
        const auto keys = StoreKeys::fromStoreKey(
            std::move(*openPassphraseSlot(readSlots(*database)->front(), id, passphrase)));
        const TableContext context{*database, *keys, id};
        SubjectTable subjects(context);
        ConsentTable consents(context);
        SampleTable samples(context);
        std::mt19937_64 random(5);
        auto transaction = Transaction::begin(*database);
        for (int i = 0; i < 100'000; ++i) {
            SecretBytes key;
            const Profile profile{"E" + std::to_string(i),
                                  "Person Number " + std::to_string(random() % 100'000), ""};
            const auto row = subjects.insert(profile, Time(std::chrono::milliseconds(i)), key);
            Consent consent;
            consent.id = randomRowId();
            consent.purpose = "benchmark";
            used(consents.insert(row->id, consent, key));
            used(samples.insert(randomRowId(), row->id, test::sampleOf(randomPrint(random)),
                                {consent.id, 1, Time(), false}, FaceprintForm::Int16, key));
        }
        used(transaction->commit());
    }
    /// Opened and signed in, with nothing read yet.
    [[nodiscard]] std::unique_ptr<EnrolmentStore> open() {
        auto store = fixture.open();
        used(store->signIn("Ada", test::secret(test::StoreFixture::kPassword)));
        return store;
    }

    [[nodiscard]] const std::filesystem::path& file() const { return fixture.file; }

  private:
    /// Ends a measurement that has no ground to stand on.
    template <typename T>
    static void used(const Result<T>& result) {
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().message.c_str());
            std::abort();
        }
    }

    test::StoreFixture fixture;
};

} // namespace likeness::store
