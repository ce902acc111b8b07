// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "common/SystemKeychain.h"

#include "base/WipingAllocator.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace likeness {
namespace {

const QString kService = QStringLiteral("Likeness");

/// What went wrong, and what to do about it.
Result<void> outcomeOf(const QKeychain::Job& job, bool isAnswered) {
    const auto unavailable = [](const std::string& what) {
        return fail(ErrorCode::KeychainUnavailable, what + "; the store can be opened with its passphrase");
    };
    if (!isAnswered) {
        return unavailable("the system's keychain does not answer");
    }
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return unavailable("the system's keychain has no key for this store");
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return unavailable("the system's keychain is locked, or access to it was denied");
    default:
        return unavailable("the system has no keychain that can be used");
    }
}

/// Runs a job to its end, or until patience is over.
Result<void> run(QKeychain::Job& job, std::chrono::milliseconds patience) {
    QEventLoop loop;
    bool isAnswered = false;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&] {
        isAnswered = true;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    job.start();
    if (!isAnswered) {
        loop.exec();
    }
    return outcomeOf(job, isAnswered);
}

} // namespace

Result<store::SecretBytes> SystemKeychain::read(const std::string& account) {
    QKeychain::ReadPasswordJob job(kService);
    job.setKey(QString::fromStdString(account));
    if (const auto done = run(job, m_patience); !done) {
        return fail(done);
    }
    QByteArray text = job.binaryData();
    const QByteArray bytes = QByteArray::fromBase64(text);
    auto secret = store::SecretBytes::copyOf(
        std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    wipe(text.data(), static_cast<std::size_t>(text.size()));
    return secret;
}

Result<void> SystemKeychain::write(const std::string& account, const store::SecretBytes& secret) {
    QKeychain::WritePasswordJob job(kService);
    job.setKey(QString::fromStdString(account));
    // As text, which every keychain and its own tools can hold.
    const auto bytes = secret.bytes();
    job.setBinaryData(
        QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))
            .toBase64());
    return run(job, m_patience);
}

Result<void> SystemKeychain::remove(const std::string& account) {
    QKeychain::DeletePasswordJob job(kService);
    job.setKey(QString::fromStdString(account));
    return run(job, m_patience);
}

} // namespace likeness
