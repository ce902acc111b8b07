// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreCareModel.h"

#include "common/SystemKeychain.h"

#include <algorithm>
#include <array>

namespace likeness {
namespace {

constexpr std::array<int, 5> kIdleMinutes{1, 5, 15, 30, 0};
constexpr int kSamplesOnOffer = 8;
constexpr std::array kForms{store::FaceprintForm::Int16, store::FaceprintForm::Json};

/// What the settings show of how a store is kept.
struct Care {
    store::FaceprintForm form = store::FaceprintForm::Int16;
    std::size_t others = 0;
};

Result<Care> careOf(const store::EnrolmentStore& store, const std::optional<ModelIdentity>& model) {
    const auto form = store.faceprintForm();
    const auto others = form && model ? store.samplesOfOtherModels(*model) : Result<std::size_t>(0);
    if (!form) {
        return fail(form);
    }
    return others ? Result<Care>(Care{*form, *others}) : fail(others);
}

/// The vault that was given, or the system's, for the time of a call.
template <typename Work>
Result<void> withVault(store::KeyVault* given, Work work) {
    if (given != nullptr) {
        return work(*given);
    }
    SystemKeychain keychain;
    return work(keychain);
}

} // namespace

StoreCareModel::StoreCareModel(StoreHost& host, EngineHost& engines, StoreJobs& jobs, QObject* parent)
    : QObject(parent), m_host(host), m_engines(engines), m_jobs(jobs) {
    connect(&m_host, &StoreHost::contentChanged, this, &StoreCareModel::reload);
    connect(&m_host, &StoreHost::rulesChanged, this, &StoreCareModel::changed);
    connect(&m_engines, &EngineHost::stateChanged, this, &StoreCareModel::reload);
}

void StoreCareModel::reload() {
    if (!m_host.isSignedIn()) {
        m_form = -1;
        m_others = 0;
        emit changed();
        return;
    }
    const std::optional<ModelIdentity> model =
        m_engines.engine() ? std::optional(m_engines.engine()->pack().model) : std::nullopt;
    m_host.ask(
        this, [model](store::EnrolmentStore& store) { return careOf(store, model); },
        [this](const Result<Care>& care) {
            if (care) {
                m_form = static_cast<int>(std::ranges::find(kForms, care->form) - kForms.begin());
                m_others = care->others;
                emit changed();
            }
        });
}

QStringList StoreCareModel::forms() const {
    return {tr("As 16-bit numbers: a ninth of the size, scores differ by less than 0.0001"),
            tr("As JSON, bit for bit, for other programs")};
}

QString StoreCareModel::otherModels() const {
    return m_others == 0 ? QString()
                         : tr("%n sample(s) are of another model than the one that runs and cannot be "
                              "compared with it. Choose the model pack that they were made with, or renew "
                              "them from the pictures that were kept; without a kept picture the person must "
                              "come again.",
                              nullptr, static_cast<int>(m_others));
}

bool StoreCareModel::canReencode() const {
    return m_others > 0 && m_host.isAdministrator() && m_engines.engine() && !m_jobs.isBusy();
}

QStringList StoreCareModel::idleTimes() const {
    QStringList words;
    for (const int minutes : kIdleMinutes) {
        words.append(minutes == 0 ? tr("Never") : tr("After %n minute(s)", nullptr, minutes));
    }
    return words;
}

int StoreCareModel::idleTime() const {
    const auto found = std::ranges::find(kIdleMinutes, static_cast<int>(m_host.workplace().idle.count()));
    return found == kIdleMinutes.end() ? -1 : static_cast<int>(found - kIdleMinutes.begin());
}

QStringList StoreCareModel::sampleCounts() const {
    QStringList words;
    for (int count = 1; count <= std::max(kSamplesOnOffer, m_host.workplace().samples); ++count) {
        words.append(tr("%n sample(s)", nullptr, count));
    }
    return words;
}

void StoreCareModel::convert(int form) {
    if (form < 0 || form >= static_cast<int>(kForms.size()) || form == m_form) {
        return;
    }
    m_jobs.run(
        StoreJobs::Part::Store,
        [to = kForms.at(static_cast<std::size_t>(form)), job = m_jobs.job()](store::EnrolmentStore& store) {
            return store.convertFaceprints(to, job);
        },
        [](const Result<void>&) { return Phrase([] { return tr("Every faceprint was converted."); }); });
}

void StoreCareModel::addToKeychain() {
    m_jobs.run(
        StoreJobs::Part::Store,
        [vault = m_host.vault()](store::EnrolmentStore& store) {
            return withVault(vault, [&](store::KeyVault& keychain) { return store.addKeychain(keychain); });
        },
        [this](const Result<void>&) -> Phrase {
            m_host.reread();
            return [] {
                return tr("This computer's keychain opens the store now; so does its passphrase, as before.");
            };
        });
}

void StoreCareModel::removeFromKeychain() {
    m_jobs.run(
        StoreJobs::Part::Store,
        [vault = m_host.vault()](store::EnrolmentStore& store) {
            return withVault(vault,
                             [&](store::KeyVault& keychain) { return store.removeKeychain(keychain); });
        },
        [this](const Result<void>&) -> Phrase {
            m_host.reread();
            return [] {
                return tr("The keychain does not open the store any more; its passphrase does.");
            };
        });
}

void StoreCareModel::reencode() {
    if (!canReencode()) {
        return;
    }
    const std::shared_ptr<Engine> engine = m_engines.engine();
    m_jobs.run(
        StoreJobs::Part::ModelPack,
        [engine, job = m_jobs.job()](store::EnrolmentStore& store) {
            const auto encode = [&](std::span<const std::byte> chipPng) -> Result<Faceprint> {
                auto image = Image::fromEncoded(chipPng);
                return image ? engine->faceprint(FaceChip{std::move(*image)}) : fail(image);
            };
            return store.reencode(engine->pack().model, encode, job);
        },
        [](const Result<store::ReencodeReport>& report) -> Phrase {
            return [renewed = static_cast<int>(report->renewed),
                    missing = static_cast<int>(report->mustComeAgain.size())] {
                QString words = tr("%n sample(s) were renewed.", nullptr, renewed);
                if (missing > 0) {
                    words += u' ' +
                             tr("%n person(s) must come again, since no picture was kept.", nullptr, missing);
                }
                return words;
            };
        });
}

void StoreCareModel::setIdleTime(int place) {
    if (place >= 0 && place < static_cast<int>(kIdleMinutes.size())) {
        WorkplacePolicy policy = m_host.workplace();
        policy.idle = std::chrono::minutes(kIdleMinutes.at(static_cast<std::size_t>(place)));
        setWorkplace(policy);
    }
}

void StoreCareModel::setSampleCount(int place) {
    if (place >= 0 && place < WorkplacePolicy::kMostSamples) {
        WorkplacePolicy policy = m_host.workplace();
        policy.samples = place + 1;
        setWorkplace(policy);
    }
}

void StoreCareModel::setWorkplace(const WorkplacePolicy& policy) {
    m_jobs.run(
        StoreJobs::Part::Pictures,
        [policy](store::EnrolmentStore& store) { return setWorkplacePolicy(store, policy); },
        [this](const Result<WorkplacePolicy>& written) {
            m_host.setWorkplace(*written);
            return Phrase([] { return tr("Saved."); });
        });
}

} // namespace likeness
