// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// What the enrolment store searches in memory: docs/performance.md.

#include "bench/LargeStore.h"
#include "faceprint/Vectors.h"
#include "store/FaceprintIndex.h"
#include "store/PeopleIndex.h"
#include "support/StoreFixture.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <string>

namespace likeness::store {
namespace {

constexpr std::size_t kMillion = 1'000'000;

const FaceprintIndex& millionFaceprints() {
    static const FaceprintIndex index = [] {
        FaceprintIndex filled(test::kModel);
        std::mt19937_64 random(1);
        for (std::size_t i = 0; i < kMillion; ++i) {
            benchmark::DoNotOptimize(
                filled.add(static_cast<RowId>(i + 1), static_cast<RowId>(i + 1), randomPrint(random)));
        }
        return filled;
    }();
    return index;
}

/// 1:N duplicate search: one probe against 1,000,000 int16 faceprints.
void searchMillionInt16(benchmark::State& state) {
    std::mt19937_64 random(2);
    const Faceprint probe = randomPrint(random);
    const FaceprintIndex& index = millionFaceprints();
    for (auto _ : state) {
        benchmark::DoNotOptimize(index.reaching(probe, {0.4}, static_cast<int>(state.range(0))));
    }
}
BENCHMARK(searchMillionInt16)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

PeopleIndex hundredThousandPeople() {
    const std::array<const char*, 8> first{"José", "Anna",      "Müller", "Zoë",
                                           "Li",   "Oluwaseun", "Бориc",  "Søren"};
    PeopleIndex people;
    std::mt19937 random(4);
    for (RowId i = 1; i <= 100'000; ++i) {
        const std::string name =
            std::string(first.at(random() % first.size())) + " Person " + std::to_string(random());
        benchmark::DoNotOptimize(
            people.put(i, "E" + std::to_string(i), name, Time(std::chrono::milliseconds(i))));
    }
    return people;
}

void buildPeopleIndex(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(hundredThousandPeople());
    }
}
BENCHMARK(buildPeopleIndex)->Unit(benchmark::kMillisecond);

void findPeople(benchmark::State& state) {
    const PeopleIndex people = hundredThousandPeople();
    benchmark::DoNotOptimize(people.find("", {}, 0, 1)); // sorts once
    for (auto _ : state) {
        benchmark::DoNotOptimize(people.find("jos 123", {}, 0, 50));
    }
}
BENCHMARK(findPeople)->Unit(benchmark::kMillisecond);

void firstSortedPage(benchmark::State& state) {
    PeopleIndex people = hundredThousandPeople();
    for (auto _ : state) {
        benchmark::DoNotOptimize(people.put(1, "E1", "A", {})); // what changes has to be sorted anew
        benchmark::DoNotOptimize(people.find("", {}, 50'000, 50));
    }
}
BENCHMARK(firstSortedPage)->Unit(benchmark::kMillisecond);

LargeStore& largeStore() {
    static LargeStore store;
    return store;
}

void openLargeStore(benchmark::State& state) {
    largeStore();
    for (auto _ : state) {
        benchmark::DoNotOptimize(largeStore().open());
    }
}
BENCHMARK(openLargeStore)->Unit(benchmark::kMillisecond);

/// What `use` takes on a store of which nothing was read (`isFresh`), or again on the same one.
template <typename Use>
void onLargeStore(benchmark::State& state, bool isFresh, Use use) {
    auto store = largeStore().open();
    use(*store);
    for (auto _ : state) {
        if (isFresh) {
            state.PauseTiming();
            store = largeStore().open();
            state.ResumeTiming();
        }
        use(*store);
    }
}

void firstListOfPeople(benchmark::State& state) {
    onLargeStore(state, true,
                 [](EnrolmentStore& store) { benchmark::DoNotOptimize(store.find("", {}, 0, 50)); });
}
BENCHMARK(firstListOfPeople)->Unit(benchmark::kMillisecond);

void searchPeople(benchmark::State& state) {
    onLargeStore(state, false,
                 [](EnrolmentStore& store) { benchmark::DoNotOptimize(store.find("per 123", {}, 0, 50)); });
}
BENCHMARK(searchPeople)->Unit(benchmark::kMillisecond);

void openPerson(benchmark::State& state) {
    onLargeStore(state, false, [](EnrolmentStore& store) {
        benchmark::DoNotOptimize(store.subject(*store.idOf("E54321")));
    });
}
BENCHMARK(openPerson)->Unit(benchmark::kMillisecond);

void duplicates(benchmark::State& state) {
    const auto calibration = test::roundCalibration();
    const auto probe = test::printOf(99);
    onLargeStore(state, state.range(0) == 0, [&](EnrolmentStore& store) {
        benchmark::DoNotOptimize(store.duplicatesOf(probe, calibration, {1e-4}));
    });
}
BENCHMARK(duplicates)->ArgName("again")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace likeness::store

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
