// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreSettingsModel.h"

#include "VerdictWording.h"
#include "store/StorePolicy.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <array>
#include <cmath>
#include <cstdio>

namespace likeness {
namespace {

constexpr std::array<double, 6> kRates{1e-2, 1e-3, 3e-4, 1e-4, 1e-5, 1e-6};

int placeOf(double rate) {
    for (std::size_t i = 0; i < kRates.size(); ++i) {
        if (std::abs(kRates.at(i) - rate) < kRates.at(i) * 1e-6) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

std::string asSetting(double rate) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", rate);
    return text.data();
}

std::filesystem::path pathOf(const QUrl& file) {
    return QFileInfo(file.toLocalFile()).filesystemAbsoluteFilePath();
}

/// A secret and the one that takes its place.
struct SecretChange {
    SecretChange(const QString& before, const QString& after)
        : present(std::make_shared<store::SecretBytes>(secretOf(before))),
          fresh(std::make_shared<store::SecretBytes>(secretOf(after))) {}
    std::shared_ptr<store::SecretBytes> present;
    std::shared_ptr<store::SecretBytes> fresh;
};

/// What the settings show of a store.
struct Overview {
    QVariantList operators;
    std::size_t subjects = 0;
    std::size_t expired = 0;
};

Result<Overview> overviewOf(const store::EnrolmentStore& store) {
    Overview overview;
    const auto count = store.subjectCount();
    if (!count) {
        return fail(count);
    }
    overview.subjects = *count;
    if (store.signedIn() && store.signedIn()->role == store::Role::Administrator) {
        const auto all = store.operators();
        const auto expired = all ? store.withExpiredConsent() : fail(all);
        if (!expired) {
            return fail(expired);
        }
        overview.expired = expired->size();
        for (const store::Operator& each : *all) {
            OperatorView view;
            view.operatorId = each.id;
            view.name = QString::fromStdString(each.name);
            view.isAdministrator = each.role == store::Role::Administrator;
            view.isDisabled = each.isDisabled;
            overview.operators.append(QVariant::fromValue(view));
        }
    }
    return overview;
}

} // namespace

StoreSettingsModel::StoreSettingsModel(StoreHost& host, PeopleModel& people, StoreJobs& jobs, QObject* parent)
    : QObject(parent), m_host(host), m_people(people), m_jobs(jobs) {
    connect(&m_jobs, &StoreJobs::changed, this, &StoreSettingsModel::changed);
    connect(&m_host, &StoreHost::contentChanged, this, &StoreSettingsModel::reload);
    connect(&m_host, &StoreHost::rulesChanged, this, &StoreSettingsModel::changed);
}

void StoreSettingsModel::reload() {
    if (!m_host.isSignedIn()) {
        m_operators.clear();
        m_subjects = 0;
        m_expired = 0;
        emit changed();
        return;
    }
    m_host.ask(
        this, [](store::EnrolmentStore& store) { return overviewOf(store); },
        [this](const Result<Overview>& overview) {
            if (overview) {
                m_operators = overview->operators;
                m_subjects = overview->subjects;
                m_expired = static_cast<int>(overview->expired);
                emit changed();
            }
        });
}

void StoreSettingsModel::cancel() {
    m_jobs.cancel();
}

QStringList StoreSettingsModel::rates() const {
    QStringList words;
    for (const double rate : kRates) {
        words.append(VerdictWording().rate(rate));
    }
    return words;
}

int StoreSettingsModel::matchRate() const {
    return placeOf(m_host.policy().match.value);
}

int StoreSettingsModel::reviewRate() const {
    return placeOf(m_host.policy().review.value);
}

QString StoreSettingsModel::summary() const {
    return tr("%n people enrolled", nullptr, static_cast<int>(m_subjects));
}

void StoreSettingsModel::setRates(int match, int review) {
    if (match < 0 || review < 0 || match >= static_cast<int>(kRates.size()) || review > match) {
        m_jobs.tell(StoreJobs::Part::Decision, Problem([]() -> Problem::Wording {
                        return {tr("Review cannot be stricter than match."),
                                tr("Choose a more tolerant rate for review."),
                                {}};
                    }));
        return;
    }
    const DecisionPolicy policy{{kRates.at(static_cast<std::size_t>(match))},
                                {kRates.at(static_cast<std::size_t>(review))}};
    m_jobs.run(
        StoreJobs::Part::Decision,
        [policy](store::EnrolmentStore& store) -> Result<DecisionPolicy> {
            const auto set = store.setSetting(store::kMatchRateSetting, asSetting(policy.match.value));
            const auto both =
                set ? store.setSetting(store::kReviewRateSetting, asSetting(policy.review.value)) : set;
            return both ? Result<DecisionPolicy>(policy) : fail(both);
        },
        [this](const Result<DecisionPolicy>& written) {
            m_host.setPolicy(*written);
            return Phrase([] { return tr("Saved."); });
        });
}

QStringList StoreSettingsModel::livenessChoices() const {
    return {tr("Nothing"), tr("How the face looks"), tr("That the head acts when asked"), tr("Both")};
}

QString StoreSettingsModel::livenessMeaning() const {
    switch (m_host.liveness()) {
    case LivenessMode::Passive:
        return tr("Weak: in our tests it refused printed pictures and filmed screens, which a computer had "
                  "imitated; a good print or screen may pass, and a recording in the camera's place does.");
    case LivenessMode::Active:
        return tr("The person is asked to turn, nod, blink or smile. Printed pictures and recordings were "
                  "refused in "
                  "our tests; a face that a computer moves as it is asked to may pass.");
    case LivenessMode::Both:
        return tr("Both must be passed: how the face looks, and that the head acts when asked.");
    case LivenessMode::None:
        break;
    }
    return tr("A picture of a person passes for the person.");
}

void StoreSettingsModel::setLiveness(int mode) {
    const auto wanted = static_cast<LivenessMode>(mode);
    m_jobs.run(
        StoreJobs::Part::Liveness,
        [wanted](store::EnrolmentStore& store) {
            return store.setSetting(store::kLivenessSetting, name(wanted));
        },
        [this, wanted](const Result<void>&) {
            m_host.setLiveness(wanted);
            return Phrase([] { return tr("Saved."); });
        });
}

void StoreSettingsModel::changePassphrase(const QString& present, const QString& fresh) {
    m_jobs.run(
        StoreJobs::Part::Passphrase,
        [secrets = SecretChange(present, fresh)](store::EnrolmentStore& store) {
            return store.changePassphrase(*secrets.present, *secrets.fresh);
        },
        [](const Result<void>&) -> Phrase {
            return [] {
                return tr("The passphrase was changed. Older copies keep the old one.");
            };
        });
}

void StoreSettingsModel::setOwnPassword(const QString& present, const QString& fresh) {
    m_jobs.run(
        StoreJobs::Part::Password,
        [secrets = SecretChange(present, fresh)](store::EnrolmentStore& store) {
            return store.setOwnPassword(*secrets.present, *secrets.fresh);
        },
        [](const Result<void>&) { return Phrase([] { return tr("Your password was changed."); }); });
}

void StoreSettingsModel::addOperator(const QString& name, const QString& password, bool isAdministrator) {
    const auto secret = std::make_shared<store::SecretBytes>(secretOf(password));
    m_jobs.run(
        StoreJobs::Part::Operators,
        [secret, who = name.trimmed().toStdString(), isAdministrator](store::EnrolmentStore& store) {
            return store.addOperator(
                who, isAdministrator ? store::Role::Administrator : store::Role::Operator, *secret);
        },
        [name](const Result<store::RowId>&) -> Phrase {
            return [name] {
                return tr("%1 can sign in now.").arg(name.trimmed());
            };
        });
}

void StoreSettingsModel::resetPassword(qlonglong id, const QString& name, const QString& password) {
    const auto secret = std::make_shared<store::SecretBytes>(secretOf(password));
    m_jobs.run(
        StoreJobs::Part::Operators,
        [secret, id](store::EnrolmentStore& store) { return store.setPassword(id, *secret); },
        [name](const Result<void>&) -> Phrase {
            return [name] {
                return tr("%1 signs in with the new password from now on.").arg(name);
            };
        });
}

void StoreSettingsModel::changeOperator(qlonglong id, bool isAdministrator, bool isDisabled) {
    m_jobs.run(
        StoreJobs::Part::Operators,
        [id, isAdministrator, isDisabled](store::EnrolmentStore& store) {
            return store.changeOperator(
                id, isAdministrator ? store::Role::Administrator : store::Role::Operator, isDisabled);
        },
        [](const Result<void>&) { return Phrase([] { return tr("Saved."); }); });
}

QString StoreSettingsModel::backupName() const {
    return QFileInfo(m_host.fileName()).completeBaseName() +
           QDateTime::currentDateTime().toString(QStringLiteral("-yyyy-MM-dd-HHmmss"));
}

QString StoreSettingsModel::exportName() const {
    return tr("people") + QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd"));
}

void StoreSettingsModel::backUp(const QUrl& file) {
    if (file.toLocalFile().isEmpty()) {
        m_jobs.tell(StoreJobs::Part::Store, Problem::noFileName());
        return;
    }
    m_jobs.run(
        StoreJobs::Part::Store,
        [path = pathOf(file), job = m_jobs.job()](store::EnrolmentStore& store) {
            return store.backUpTo(path, job);
        },
        [name = QFileInfo(file.toLocalFile()).fileName()](const Result<void>&) -> Phrase {
            return [name] {
                return tr("Copied to “%1” and checked.").arg(name);
            };
        });
}

void StoreSettingsModel::check() {
    m_jobs.run(
        StoreJobs::Part::Store,
        [job = m_jobs.job()](store::EnrolmentStore& store) {
            return store.findProblems(store::CheckDepth::Full, job);
        },
        [this](const Result<std::vector<std::string>>& findings) -> Phrase {
            if (findings->empty()) {
                return [] {
                    return tr("Everything in the store is sound.");
                };
            }
            QString details;
            for (const std::string& finding : *findings) {
                details += QString::fromStdString(finding) + u'\n';
            }
            m_jobs.tell(
                StoreJobs::Part::Store, Problem([count = static_cast<int>(findings->size()),
                                                 details = details.trimmed()]() -> Problem::Wording {
                    return {
                        tr("The check found %n problem(s).", nullptr, count),
                        tr("Restore a backup, or save what can be read with “likeness-cli check --repair”."),
                        details};
                }));
            return {};
        });
}

void StoreSettingsModel::exportPeople(const QUrl& file, const QString& passphrase) {
    exportThem(StoreJobs::Part::Transfer, {}, file, passphrase);
}

void StoreSettingsModel::exportSelected(const QUrl& file, const QString& passphrase) {
    if (const std::vector<store::RowId> chosen = m_people.selected(); !chosen.empty()) {
        exportThem(StoreJobs::Part::People, chosen, file, passphrase);
    }
}

void StoreSettingsModel::exportThem(StoreJobs::Part part, const std::vector<store::RowId>& chosen,
                                    const QUrl& file, const QString& passphrase) {
    if (file.toLocalFile().isEmpty()) {
        m_jobs.tell(part, Problem::noFileName());
        return;
    }
    const auto secret = std::make_shared<store::SecretBytes>(secretOf(passphrase));
    m_jobs.run(
        part,
        [path = pathOf(file), secret, chosen, job = m_jobs.job()](store::EnrolmentStore& store) {
            return store.exportBundle(path, *secret, chosen, job);
        },
        [name = QFileInfo(file.toLocalFile()).fileName()](const Result<std::size_t>& people) -> Phrase {
            return [name, count = static_cast<int>(*people)] {
                return tr("%n people written to “%1”, encrypted.", nullptr, count).arg(name);
            };
        });
}

void StoreSettingsModel::importPeople(const QUrl& file, const QString& passphrase) {
    importThem(StoreJobs::Part::Transfer, file, passphrase);
}

void StoreSettingsModel::importThem(StoreJobs::Part part, const QUrl& file, const QString& passphrase) {
    const auto secret = std::make_shared<store::SecretBytes>(secretOf(passphrase));
    m_jobs.run(
        part,
        [path = pathOf(file), secret, job = m_jobs.job()](store::EnrolmentStore& store) {
            return store.importBundle(path, *secret, job);
        },
        [](const Result<std::vector<store::ImportedPerson>>& people) -> Phrase {
            using Outcome = store::ImportedPerson::Outcome;
            const auto count = [&](Outcome outcome) {
                return static_cast<int>(
                    std::ranges::count(*people, outcome, &store::ImportedPerson::outcome));
            };
            return [added = count(Outcome::New), extended = count(Outcome::Extended),
                    present = count(Outcome::Present), conflicting = count(Outcome::Conflict)] {
                return tr("%1 new, %2 with new samples, %3 unchanged, %4 left out since somebody else has "
                          "their "
                          "ID.")
                    .arg(added)
                    .arg(extended)
                    .arg(present)
                    .arg(conflicting);
            };
        });
}

void StoreSettingsModel::offerExport(const QUrl& file) {
    m_offered = file;
    emit changed();
}

void StoreSettingsModel::importOffered(const QString& passphrase) {
    importThem(StoreJobs::Part::Offer, std::exchange(m_offered, {}), passphrase);
}

void StoreSettingsModel::eraseExpired() {
    m_jobs.run(
        StoreJobs::Part::Store, [](store::EnrolmentStore& store) { return store.eraseExpired(); },
        [](const Result<std::vector<store::EraseReceipt>>& receipts) -> Phrase {
            return [count = static_cast<int>(receipts->size())] {
                return tr("%n people were erased.", nullptr, count);
            };
        });
}

void StoreSettingsModel::eraseSelected(const QString& typed) {
    const std::vector<store::RowId> chosen = m_people.selected();
    if (typed.trimmed() != QString::number(chosen.size()) || chosen.empty()) {
        m_jobs.tell(StoreJobs::Part::People, Problem([]() -> Problem::Wording {
                        return {tr("That is not how many people are selected."),
                                tr("Type the number as it is shown."),
                                {}};
                    }));
        return;
    }
    m_jobs.run(
        StoreJobs::Part::People,
        [chosen, job = m_jobs.job()](store::EnrolmentStore& store) -> Result<std::size_t> {
            for (std::size_t i = 0; i < chosen.size(); ++i) {
                if (job.stop.stop_requested()) {
                    return i;
                }
                const auto receipt = store.erase(chosen[i]);
                if (!receipt && receipt.error().code != ErrorCode::NotFound) {
                    return fail(receipt);
                }
                job.progress(i + 1, chosen.size());
            }
            return chosen.size();
        },
        [this](const Result<std::size_t>& erased) -> Phrase {
            m_people.clearSelection();
            return [count = static_cast<int>(*erased)] {
                return tr("%n people were erased.", nullptr, count);
            };
        });
}

} // namespace likeness
