// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PersonModel.h"

#include "Days.h"
#include "Moments.h"
#include "PictureQuality.h"
#include "SampleWording.h"

#include "base/FileBytes.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>

namespace likeness {

PersonModel::PersonModel(StoreHost& host, QObject* parent) : QObject(parent), m_host(host) {
    connect(&m_host, &StoreHost::contentChanged, this, &PersonModel::reload);
    connect(&m_host, &StoreHost::operatorLeft, this, &PersonModel::forget);
}

void PersonModel::forget() {
    m_id = 0;
    m_busy = 0;
    m_record = {};
    m_notice = {};
    m_problem = {};
    emit changed();
}

void PersonModel::setPersonId(qlonglong id) {
    if (m_id == id) {
        return;
    }
    m_id = id;
    m_record = {};
    m_notice = {};
    m_problem = {};
    emit changed();
    reload();
}

void PersonModel::reload() {
    if (!m_host.isSignedIn() || m_id == 0) {
        m_id = 0;
        m_record = {};
        emit changed();
        return;
    }
    m_host.ask(
        this,
        [id = m_id](store::EnrolmentStore& store) { return readPerson(store, id, store::systemClock()()); },
        [this, id = m_id](const Result<PersonRecord>& record) {
            if (id != m_id) {
                return;
            }
            m_record = record ? *record : PersonRecord();
            if (!record) {
                m_problem = Problem::withStore(record.error());
            }
            emit changed();
        });
}

/// Runs something that changes the person, and shows what came of it.
template <typename Work>
void PersonModel::change(Work work, const Phrase& done) {
    ++m_busy;
    m_notice = {};
    m_problem = {};
    emit changed();
    m_host.ask(this, std::move(work), [this, done](const auto& answer) {
        --m_busy;
        if (answer) {
            m_notice = done;
        } else {
            m_problem = Problem::withStore(answer.error());
        }
        emit changed();
        m_host.noteChange();
    });
}

QString PersonModel::externalId() const {
    return QString::fromStdString(m_record.subject.profile.externalId);
}

QString PersonModel::displayName() const {
    const std::string& name = m_record.subject.profile.displayName;
    return name.empty() ? externalId() : QString::fromStdString(name);
}

QString PersonModel::notes() const {
    return QString::fromStdString(m_record.subject.profile.notes);
}

QString PersonModel::since() const {
    return isEmpty() ? QString() : dayText(m_record.subject.created);
}

QString PersonModel::consentText() const {
    if (isEmpty()) {
        return {};
    }
    if (!m_record.isConsentValid) {
        return tr("The consent has expired");
    }
    return m_record.consentEnds
               ? tr("Consent until %1").arg(dayText(*m_record.consentEnds - std::chrono::milliseconds(1)))
               : tr("Consent without an end");
}

QString PersonModel::consentPurpose() const {
    const auto& consents = m_record.subject.consents;
    return consents.empty() ? QString() : QString::fromStdString(consents.front().purpose);
}

QString PersonModel::samplesText() const {
    return tr("%n sample(s)", nullptr, static_cast<int>(m_record.subject.samples.size()));
}

QVariantList PersonModel::samples() const {
    QVariantList views;
    for (std::size_t i = 0; i < m_record.subject.samples.size(); ++i) {
        const store::Sample& sample = m_record.subject.samples[i];
        SampleView view;
        view.sampleId = sample.id;
        view.chip = m_record.chips.at(i);
        view.taken = momentText(sample.taken);
        view.source = QString::fromStdString(sample.source);
        view.operatorName = QString::fromStdString(m_record.operators.at(i));
        view.quality = SampleWording::quality(sample.quality);
        view.unifiedQuality = PictureQuality::ofSample(sample.quality).unified;
        view.liveness = SampleWording::liveness(sample.liveness);
        views.append(QVariant::fromValue(view));
    }
    return views;
}

QVariantList PersonModel::history() const {
    QVariantList lines;
    for (const LogLine& line : m_record.history.lines) {
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

void PersonModel::rename(const QString& displayName, const QString& notes) {
    store::Profile profile = m_record.subject.profile;
    profile.displayName = displayName.trimmed().toStdString();
    profile.notes = notes.toStdString();
    change([id = m_id, profile](store::EnrolmentStore& store) { return store.updateProfile(id, profile); },
           [] { return tr("Saved."); });
}

void PersonModel::removeSample(qlonglong sampleId) {
    change([sampleId](store::EnrolmentStore& store) { return store.removeSample(sampleId); },
           [] { return tr("The sample was removed."); });
}

void PersonModel::renewConsent(const QString& purpose, const QString& textVersion, const QString& lastDay,
                               bool keepsChips) {
    store::NewConsent consent{.purpose = purpose.toStdString(),
                              .textVersion = textVersion.toStdString(),
                              .expires = {},
                              .keepsChips = keepsChips};
    if (!Days().canRead(lastDay)) {
        m_notice = {};
        m_problem = Problem([lastDay]() -> Problem::Wording {
            return {tr("“%1” is not a day, so no consent was recorded.").arg(lastDay.trimmed()),
                    tr("Write it like %1.").arg(Days().example()),
                    {}};
        });
        emit changed();
        return;
    }
    if (const auto day = Days::read(lastDay)) {
        consent.expires = endOf(*day);
    }
    change([id = m_id, consent](store::EnrolmentStore& store) { return store.addConsent(id, consent); },
           [] { return tr("The consent was recorded."); });
}

void PersonModel::erase(const QString& typed) {
    if (typed.trimmed() != externalId()) {
        m_problem = Problem([]() -> Problem::Wording {
            return {tr("That is not the ID of this person."), tr("Type it exactly as it is shown."), {}};
        });
        emit changed();
        return;
    }
    const QString name = displayName();
    ++m_busy;
    m_problem = {};
    m_host.ask(
        this, [id = m_id](store::EnrolmentStore& store) { return store.erase(id); },
        [this, name](const Result<store::EraseReceipt>& receipt) {
            --m_busy;
            if (!receipt) {
                m_problem = Problem::withStore(receipt.error());
                emit changed();
                return;
            }
            m_id = 0;
            m_record = {};
            m_notice = [name, samples = static_cast<int>(receipt->samples), line = receipt->auditEntry] {
                return tr("%1 was erased with %n sample(s); line %2 of the log says so.", nullptr, samples)
                    .arg(name)
                    .arg(line);
            };
            emit changed();
            m_host.noteChange();
        });
}

void PersonModel::exportFaceprints(const QUrl& folder) {
    if (folder.toLocalFile().isEmpty()) {
        m_notice = {};
        m_problem = Problem::noFileName();
        emit changed();
        return;
    }
    const QDir place(folder.toLocalFile());
    QString base = externalId();
    base.replace(QRegularExpression(QStringLiteral("[^\\w.-]")), QStringLiteral("_"));
    change(
        [id = m_id, place, base](store::EnrolmentStore& store) -> Result<std::size_t> {
            return store.exportFaceprints(
                id,
                [&](const std::vector<std::string>& documents) -> Result<std::vector<std::filesystem::path>> {
                    std::vector<std::filesystem::path> files;
                    for (const std::string& document : documents) {
                        const QString name = QStringLiteral("%1-%2.json").arg(base).arg(files.size() + 1);
                        files.emplace_back(place.filePath(name).toStdU16String());
                        const auto written =
                            writeFileAtomically(files.back(), std::as_bytes(std::span(document)));
                        if (!written) {
                            files.pop_back(); // as it was; of those that were written nothing stays
                            for (const std::filesystem::path& file : files) {
                                std::error_code ignored;
                                std::filesystem::remove(file, ignored);
                            }
                            return fail(written);
                        }
                    }
                    return files;
                });
        },
        [folder = QDir::toNativeSeparators(place.absolutePath())] {
            return tr("The faceprints were written into %1. They are not encrypted there.").arg(folder);
        });
}

} // namespace likeness
