// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "StoreHost.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace likeness {
namespace {

constexpr std::chrono::seconds kLookout{2};

/// A name in the documents folder that is free.
QUrl freeFile() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    QString file = folder.filePath(QStringLiteral("people.likeness"));
    for (int i = 2; QFileInfo::exists(file); ++i) {
        file = folder.filePath(QStringLiteral("people-%1.likeness").arg(i));
    }
    return QUrl::fromLocalFile(file);
}

} // namespace

store::SecretBytes secretOf(const QString& text) {
    QByteArray utf8 = text.toUtf8();
    auto secret =
        store::SecretBytes::copyOf(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    utf8.fill('\0');
    return secret ? *std::move(secret) : store::SecretBytes();
}

StoreHost::StoreHost(Settings& settings, store::StoreAccess access, QObject* parent)
    : QObject(parent), m_settings(settings), m_access(std::move(access)), m_suggestedFile(freeFile()) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_workplace.idle);
    connect(&m_idle, &QTimer::timeout, this, &StoreHost::lock);
    m_lookout.setInterval(kLookout);
    connect(&m_lookout, &QTimer::timeout, this, &StoreHost::lookForOthersWork);
    QCoreApplication::instance()->installEventFilter(this);
}

StoreHost::~StoreHost() = default;

void StoreHost::become(State state, const Problem& problem) {
    const bool hasLeft = isSignedIn() && state != State::SignedIn;
    m_state = state;
    if (hasLeft) {
        ++m_session;
    }
    if (state != State::SignedIn) {
        m_operator = {};
        m_idle.stop();
        m_lookout.stop();
    } else {
        setNotice({});
        startIdling();
        m_othersWork.reset();
        lookForOthersWork(); // before any page reads
        m_lookout.start();
    }
    setProblem(problem);
    if (hasLeft) {
        emit operatorLeft();
    }
    emit stateChanged();
    if (m_state == State::SignedIn) {
        // In a turn of its own: the pages have enough to do with the change itself.
        QMetaObject::invokeMethod(this, &StoreHost::contentChanged, Qt::QueuedConnection);
    } else {
        emit contentChanged(); // nothing of the store's content may be seen any longer
    }
}

void StoreHost::setBusy(int jobs) {
    const bool wasBusy = isBusy();
    m_busy = jobs;
    if (isBusy() != wasBusy) {
        emit busyChanged();
    }
}

void StoreHost::setFile(const QString& file) {
    if (file != m_file) {
        m_file = file;
        emit fileChanged();
    }
}

void StoreHost::setNotice(const Phrase& notice) {
    const QString before = m_notice.text();
    m_notice = notice;
    if (m_notice.text() != before) {
        emit noticeChanged();
    }
}

void StoreHost::setProblem(const Problem& problem) {
    if (problem.isEmpty() && m_problem.isEmpty()) {
        return;
    }
    m_problem = problem;
    emit problemChanged();
}

void StoreHost::lock() {
    if (m_state != State::SignedIn) {
        return;
    }
    m_thread.post([](StoreThread::Store& store) {
        if (store) {
            store->signOut();
        }
    });
    become(State::Locked);
}

void StoreHost::close() {
    m_thread.post([](StoreThread::Store& store) { store.reset(); });
    m_wantsPassphrase = false;
    m_restoration.reset();
    remember({});
    become(State::None);
}

void StoreHost::dismissProblem() {
    setProblem({});
}

bool StoreHost::isAdministrator() const noexcept {
    return isSignedIn() && m_operator.role == store::Role::Administrator;
}

bool StoreHost::isUnencrypted() const noexcept {
    return m_protection == Protection::Unencrypted && (m_state == State::Locked || isSignedIn());
}

QString StoreHost::fileName() const {
    return QFileInfo(m_file).fileName();
}

QString StoreHost::folder() const {
    return m_file.isEmpty() ? QString() : QDir::toNativeSeparators(QFileInfo(m_file).absolutePath());
}

QString StoreHost::protectionText() const {
    switch (m_protection) {
    case Protection::Passphrase:
        return tr("Encrypted with a passphrase");
    case Protection::Keychain:
        return tr("Encrypted; the key is in the system's keychain");
    case Protection::Unencrypted:
        return tr("Not encrypted");
    }
    return {};
}

QString StoreHost::operatorName() const {
    return isSignedIn() ? QString::fromStdString(m_operator.name) : QString();
}

void StoreHost::lookForOthersWork() {
    if (!isSignedIn()) {
        return;
    }
    ask(
        this, [](store::EnrolmentStore& store) { return store.othersWork(); },
        [this](const Result<std::int64_t>& work) {
            if (!work) {
                return; // whoever reads next says why
            }
            const auto before = std::exchange(m_othersWork, *work);
            if (before && before != m_othersWork) {
                emit contentChanged();
            }
        });
}

void StoreHost::setWorkplace(const WorkplacePolicy& policy) {
    m_workplace = policy;
    setIdleTime(policy.idle);
    emit rulesChanged();
}

void StoreHost::setIdleTime(std::chrono::milliseconds time) {
    m_idle.setInterval(time);
    m_idle.stop();
    if (isSignedIn()) {
        startIdling();
    }
}

void StoreHost::startIdling() {
    if (m_idle.intervalAsDuration().count() > 0) {
        m_idle.start();
    }
}

void StoreHost::setPolicy(const DecisionPolicy& policy) {
    m_policy = policy;
    emit rulesChanged();
}

void StoreHost::setLiveness(LivenessMode mode) {
    m_liveness = mode;
    emit rulesChanged();
}

bool StoreHost::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        if (m_idle.isActive()) {
            m_idle.start();
        }
        emit touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace likeness
