// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// How a store is made, opened, signed in to and put back from a copy.

#include "StoreHost.h"

#include "Moments.h"
#include "common/SystemKeychain.h"
#include "store/Backup.h"
#include "store/StorePolicy.h"

#include <QtCore/QFileInfo>

namespace likeness {
namespace {

std::filesystem::path pathOf(const QString& file) {
    return QFileInfo(file).filesystemAbsoluteFilePath();
}

StoreHost::Protection protectionOf(store::Protection protection) {
    switch (protection) {
    case store::Protection::Keychain:
        return StoreHost::Protection::Keychain;
    case store::Protection::Open:
        return StoreHost::Protection::Unencrypted;
    case store::Protection::Passphrase:
        break;
    }
    return StoreHost::Protection::Passphrase;
}

store::Protection protectionOf(StoreHost::Protection protection) {
    switch (protection) {
    case StoreHost::Protection::Keychain:
        return store::Protection::Keychain;
    case StoreHost::Protection::Unencrypted:
        return store::Protection::Open;
    case StoreHost::Protection::Passphrase:
        break;
    }
    return store::Protection::Passphrase;
}

} // namespace

/// Runs a job that gives a Result and counts as being busy meanwhile.
template <typename Work, typename Then>
void StoreHost::work(Work work, Then then) {
    setBusy(m_busy + 1);
    setProblem({});
    using Answer = std::invoke_result_t<Work, StoreThread::Store&>;
    deliver(this, std::move(work), [this, then = std::move(then)](const Answer& answer) mutable {
        then(answer);
        setBusy(m_busy - 1);
    });
}

void StoreHost::openLast() {
    const QString& last = m_settings.storeFile();
    if (!last.isEmpty()) {
        setFile(last);
        become(State::Closed);
        openWith({}, true);
    }
}

void StoreHost::remember(const QString& file) {
    setFile(file);
    m_settings.setStoreFile(file);
}

Result<StoreHost::Opened> StoreHost::opened(StoreThread::Store& store) {
    const auto policy = store::policyOf(*store);
    if (!policy) {
        return fail(policy);
    }
    const auto liveness = store::livenessOf(*store);
    const auto workplace = liveness ? workplacePolicyOf(*store) : fail(liveness);
    return workplace
               ? Result<Opened>(Opened{protectionOf(store->protection()), *policy, *liveness, *workplace})
               : fail(workplace);
}

bool StoreHost::knows(const Opened& opened) const {
    return opened.protection == m_protection && opened.policy.match == m_policy.match &&
           opened.policy.review == m_policy.review && opened.liveness == m_liveness &&
           opened.workplace == m_workplace;
}

void StoreHost::take(const Opened& opened) {
    m_protection = opened.protection;
    m_policy = opened.policy;
    m_liveness = opened.liveness;
    setWorkplace(opened.workplace);
}

void StoreHost::reread() {
    deliver(
        this,
        [](StoreThread::Store& store) -> Result<Opened> {
            return store ? opened(store) : fail(ErrorCode::NotPermitted, "no store is open");
        },
        [this](const Result<Opened>& result) {
            if (result) {
                take(*result);
                emit stateChanged(); // protection shows in it too
            }
        });
}

void StoreHost::onOpened(const Opened& opened, State state) {
    take(opened);
    m_wantsPassphrase = false;
    remember(m_file);
    become(state);
}

void StoreHost::create(const QUrl& file, Protection protection, const QString& passphrase,
                       const QString& administrator, const QString& password) {
    QString path = file.toLocalFile();
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".likeness");
    }
    struct Secrets {
        store::SecretBytes passphrase;
        store::SecretBytes password;
    };
    const auto secrets = std::make_shared<Secrets>(Secrets{secretOf(passphrase), secretOf(password)});
    work(
        [secrets, path, protection, name = administrator.toStdString(),
         access = m_access](StoreThread::Store& store) -> Result<SignedIn> {
            SystemKeychain keychain;
            store::StoreAccess with = access;
            with.vault = protection != Protection::Keychain ? nullptr
                         : access.vault                     ? access.vault
                                                            : &keychain;
            std::error_code ignored;
            std::filesystem::create_directories(pathOf(path).parent_path(), ignored);
            auto first = store::SecretBytes::copyOf(secrets->password.bytes());
            auto recovery = store::SecretBytes::copyOf(secrets->passphrase.bytes());
            if (!first || !recovery) {
                return first ? fail(recovery) : fail(first);
            }
            const store::NewStore options{.protection = protectionOf(protection),
                                          .administrator = name,
                                          .administratorPassword = *std::move(first),
                                          .passphrase = *std::move(recovery),
                                          .cost = access.cost};
            if (const auto created = store::EnrolmentStore::create(pathOf(path), options, with); !created) {
                return fail(created);
            }
            with.passphrase = secrets->passphrase.isEmpty() ? nullptr : &secrets->passphrase;
            auto open = store::EnrolmentStore::open(pathOf(path), with);
            if (!open) {
                return fail(open);
            }
            auto who = (*open)->signIn(name, secrets->password);
            if (!who) {
                return fail(who);
            }
            store = *std::move(open);
            const auto about = opened(store);
            return about ? Result<SignedIn>(SignedIn{*about, *std::move(who)}) : fail(about);
        },
        [this, path](const Result<SignedIn>& made) {
            if (!made) {
                setProblem(Problem::withStore(made.error()));
                return;
            }
            setFile(path);
            m_operator = made->who;
            onOpened(made->opened, State::SignedIn);
        });
}

void StoreHost::choose(const QUrl& file) {
    setFile(file.toLocalFile());
    m_restoration.reset();
    m_wantsPassphrase = false;
    become(State::Closed);
    openWith({}, true);
}

void StoreHost::unlock(const QString& passphrase) {
    openWith(secretOf(passphrase), false);
}

void StoreHost::openWith(store::SecretBytes passphrase, bool isFirstTry, const Problem& before) {
    const auto secret = std::make_shared<store::SecretBytes>(std::move(passphrase));
    work(
        [secret, file = pathOf(m_file), access = m_access](StoreThread::Store& store) -> Result<Opened> {
            SystemKeychain keychain;
            store::StoreAccess with = access;
            with.passphrase = secret->isEmpty() ? nullptr : secret.get();
            with.vault = access.vault != nullptr ? access.vault : &keychain;
            store.reset();
            auto open = store::EnrolmentStore::open(file, with);
            if (!open) {
                return fail(open);
            }
            store = *std::move(open);
            return opened(store);
        },
        [this, isFirstTry, before](const Result<Opened>& result) {
            if (result) {
                onOpened(*result, State::Locked);
                if (!before.isEmpty()) {
                    setProblem(before);
                }
                return;
            }
            const ErrorCode code = result.error().code;
            m_wantsPassphrase = code == ErrorCode::WrongPassphrase || code == ErrorCode::KeychainUnavailable;
            // That a passphrase is needed is no problem until one was given.
            const bool isExpected = isFirstTry && code == ErrorCode::WrongPassphrase;
            become(State::Closed, isExpected ? before : Problem::withStore(result.error()));
        });
}

void StoreHost::signIn(const QString& name, const QString& password) {
    const auto secret = std::make_shared<store::SecretBytes>(secretOf(password));
    work(
        [secret, who = name.toStdString()](StoreThread::Store& store) -> Result<SignedIn> {
            if (!store) {
                return fail(ErrorCode::NotPermitted, "no store is open");
            }
            auto found = store->signIn(who, *secret);
            const auto about = found ? opened(store) : fail(found);
            return about ? Result<SignedIn>(SignedIn{*about, *std::move(found)}) : fail(about);
        },
        [this](const Result<SignedIn>& signedIn) {
            if (!signedIn) {
                setProblem(Problem::withStore(signedIn.error(), Problem::Secret::SignIn));
                return;
            }
            m_operator = signedIn->who;
            if (!knows(signedIn->opened)) {
                take(signedIn->opened);
            }
            logRestoration();
            become(State::SignedIn);
        });
}

void StoreHost::logRestoration() {
    if (m_restoration) {
        ask(
            this,
            [outcome = *std::exchange(m_restoration, std::nullopt)](store::EnrolmentStore& store) {
                return store.logRestoration(outcome);
            },
            [this](const Result<void>& logged) {
                if (!logged) {
                    setProblem(Problem::withStore(logged.error()));
                }
            });
    }
}

void StoreHost::inspectCopy(const QUrl& copy) {
    if (!isAdministrator()) {
        return;
    }
    setNotice({});
    struct Both {
        store::StoreContent present;
        store::StoreContent copy;
    };
    work(
        [from = pathOf(copy.toLocalFile()), to = pathOf(m_file)](StoreThread::Store&) -> Result<Both> {
            const auto next = store::contentOf(from);
            const auto present = next ? store::contentOf(to) : fail(next);
            return present ? Result<Both>(Both{*present, *next}) : fail(present);
        },
        [this, copy](const Result<Both>& both) {
            if (!both) {
                setProblem(Problem::withStore(both.error()));
                return;
            }
            const auto people = [](const store::StoreContent& content) {
                return tr("%n people", nullptr, static_cast<int>(content.subjects));
            };
            emit copyInspected(
                copy,
                tr("The store %1 has %2 and was used last on %3. The backup %4 has %5 and was used last "
                   "on %6. What is in the store now will not be in it any more; its file is kept beside "
                   "it under another name.")
                    .arg(fileName(), people(both->present), momentText(both->present.lastWork),
                         QFileInfo(copy.toLocalFile()).fileName(), people(both->copy),
                         momentText(both->copy.lastWork)));
        });
}

void StoreHost::restore(const QUrl& copy) {
    if (!isAdministrator()) {
        return;
    }
    // Nobody is signed in any more from here on: what is in memory is of the store that goes.
    become(State::Locked);
    work(
        [from = pathOf(copy.toLocalFile()),
         to = pathOf(m_file)](StoreThread::Store& store) -> Result<std::filesystem::path> {
            // The store that goes keeps in its log that it did.
            const auto begun = store ? store->logRestorationBegun() : Result<void>();
            store.reset();
            return begun ? store::restore(from, to) : fail(begun);
        },
        [this](const Result<std::filesystem::path>& aside) {
            m_restoration = aside ? Result<void>() : fail(aside);
            const Problem problem = aside ? Problem() : Problem::withStore(aside.error());
            become(State::Closed, problem);
            if (aside) {
                setNotice([name = QFileInfo(*aside).fileName()] {
                    return tr("The backup is in place. What was there before is kept beside it as “%1”.")
                        .arg(name);
                });
            }
            openWith({}, true, problem);
        });
}

} // namespace likeness
