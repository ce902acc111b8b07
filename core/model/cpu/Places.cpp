// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "model/cpu/Places.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace likeness::cpu {
namespace {

constexpr int kForever = 1 << 30;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// The feature whose memory holds this one.
int wholeOf(const NetPlan& plan, int feature) {
    const int part = plan.features[at(feature)].part;
    return part < 0 ? feature : part;
}

std::size_t countAloneSteps(const NetPlan& plan) {
    constexpr int kFewPixels = 64;
    std::size_t count = 0;
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        const Feature& out = plan.features[at(plan.steps[i].out)];
        if (out.height * out.width > kFewPixels) {
            count = i + 1;
        }
    }
    return count;
}

/// The last step that needs each feature.
std::vector<int> lastUses(const NetPlan& plan) {
    std::vector<int> last(plan.features.size(), -1);
    for (int i = 0; i < static_cast<int>(plan.steps.size()); ++i) {
        const Step& step = plan.steps[at(i)];
        const auto use = [&](int feature) {
            if (feature >= 0) {
                last[at(wholeOf(plan, feature))] = i;
            }
        };
        for (const int feature : {step.in, step.out, step.residual, step.factors}) {
            use(feature);
        }
        for (const Run& run : step.runs) {
            use(run.feature);
        }
    }
    for (const PlannedOutput& output : plan.outputs) {
        last[at(wholeOf(plan, output.feature))] = kForever;
    }
    return last;
}

/// Hands out places, the largest that is free first.
class Landlord {
  public:
    explicit Landlord(std::vector<Place>& places) : m_places(places) {}

    /// A place from one step to another.
    int let(std::size_t size, bool isForOne, int from, int to) {
        int best = -1;
        for (int place = 0; place < static_cast<int>(m_places.size()); ++place) {
            const bool isFitting = m_freeFrom[at(place)] <= from && m_places[at(place)].isForOne == isForOne;
            if (isFitting && (best < 0 || m_places[at(place)].size > m_places[at(best)].size)) {
                best = place;
            }
        }
        if (best < 0) {
            best = static_cast<int>(m_places.size());
            m_places.push_back({.isForOne = isForOne});
            m_freeFrom.push_back(0);
        }
        m_places[at(best)].size = std::max(m_places[at(best)].size, size);
        m_freeFrom[at(best)] = to == kForever ? kForever : to + 1;
        return best;
    }

  private:
    std::vector<Place>& m_places;
    std::vector<int> m_freeFrom; ///< The step from which on each may be let again.
};

} // namespace

void givePlaces(NetPlan& plan) {
    plan.aloneSteps = countAloneSteps(plan);
    const std::vector<int> last = lastUses(plan);
    Landlord landlord(plan.places);
    Feature& input = plan.features[0]; // its border is written once, so nothing else may lie there
    input.place = landlord.let(input.size(), plan.aloneSteps > 0, 0, kForever);
    for (int i = 0; i < static_cast<int>(plan.steps.size()); ++i) {
        const Step& step = plan.steps[at(i)];
        const int whole = wholeOf(plan, step.out);
        Feature& feature = plan.features[at(whole)];
        if (feature.place < 0) {
            const bool isForOne = last[at(whole)] < static_cast<int>(plan.aloneSteps);
            feature.place = landlord.let(feature.size(), isForOne, i, last[at(whole)]);
        }
        const Feature& in = plan.features[at(step.in)];
        plan.zeros = std::max({plan.zeros, at(in.width) * at(in.pixel), at(step.depth)});
    }
    for (Feature& feature : plan.features) {
        if (feature.part >= 0) {
            feature.place = plan.features[at(feature.part)].place;
        }
    }
}

} // namespace likeness::cpu
