// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"
#include "Problem.h"
#include "Settings.h"
#include "StoreThread.h"
#include "WorkplacePolicy.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <functional>
#include <optional>

namespace likeness {

/// The store that the window works on, and who is signed in. Everything takes place on the store's thread;
/// answers arrive on the GUI thread, which this lives on and never blocks.
class StoreHost : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("there is one, given to the window")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isSignedIn READ isSignedIn NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isAdministrator READ isAdministrator NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isUnencrypted READ isUnencrypted NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool wantsPassphrase READ wantsPassphrase NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString operatorName READ operatorName NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged FINAL)
    Q_PROPERTY(QString folder READ folder NOTIFY fileChanged FINAL)
    Q_PROPERTY(QString protectionText READ protectionText NOTIFY rulesChanged FINAL)
    /// One of `LivenessMode`.
    Q_PROPERTY(int livenessMode READ livenessMode NOTIFY rulesChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile CONSTANT FINAL)

  public:
    enum class State {
        None,   ///< No store was chosen.
        Closed, ///< One was chosen and is not open; `wantsPassphrase` says why.
        Locked, ///< Open, nobody is signed in.
        SignedIn,
    };
    Q_ENUM(State)

    /// How a new store is protected.
    enum class Protection { Passphrase, Keychain, Unencrypted };
    Q_ENUM(Protection)

    /// Remembers the store's place in `settings`, which must outlive this. `access` says how to open; tests
    /// give clocks and cheap hashes in it.
    explicit StoreHost(Settings& settings, store::StoreAccess access = {}, QObject* parent = nullptr);
    ~StoreHost() override;

    /// Opens the store of last time, where there was one.
    void openLast();

    Q_INVOKABLE void create(const QUrl& file, likeness::StoreHost::Protection protection,
                            const QString& passphrase, const QString& administrator, const QString& password);
    Q_INVOKABLE void choose(const QUrl& file);
    Q_INVOKABLE void unlock(const QString& passphrase);
    Q_INVOKABLE void signIn(const QString& name, const QString& password);
    /// Looks at a copy that could take the store's place; `copyInspected` says what it would replace, or a
    /// problem is told.
    Q_INVOKABLE void inspectCopy(const QUrl& copy);
    /// Puts a copy in the store's place; what was there stays beside it. Of administrators; afterwards the
    /// store must be unlocked anew.
    Q_INVOKABLE void restore(const QUrl& copy);
    /// Signs out; the store stays open.
    Q_INVOKABLE void lock();
    /// Closes the store and forgets where it is.
    Q_INVOKABLE void close();
    Q_INVOKABLE void dismissProblem();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool isBusy() const noexcept { return m_busy > 0; }
    [[nodiscard]] bool isSignedIn() const noexcept { return m_state == State::SignedIn; }
    [[nodiscard]] bool isAdministrator() const noexcept;
    [[nodiscard]] bool isUnencrypted() const noexcept;
    [[nodiscard]] bool wantsPassphrase() const noexcept { return m_wantsPassphrase; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QString protectionText() const;
    [[nodiscard]] QString operatorName() const;
    [[nodiscard]] Protection protection() const noexcept { return m_protection; }
    /// The keychain that was given in place of the system's; usually null.
    [[nodiscard]] store::KeyVault* vault() const noexcept { return m_access.vault; }
    /// What claims and probes are timed with.
    [[nodiscard]] const store::SteadyClock& steadyClock() const noexcept { return m_access.steadyClock; }
    /// What was done, one sentence; usually empty.
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    /// How many samples an enrolment should have.
    [[nodiscard]] int samplesWanted() const noexcept { return m_workplace.samples; }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }
    /// Where a new store goes unless the user says otherwise.
    [[nodiscard]] const QUrl& suggestedFile() const noexcept { return m_suggestedFile; }
    /// Before the window is there.
    void setSuggestedFile(const QUrl& file) { m_suggestedFile = file; }
    /// The rates at which the store decides, those of the calibration's default until an administrator sets
    /// others.
    [[nodiscard]] const DecisionPolicy& policy() const noexcept { return m_policy; }
    void setPolicy(const DecisionPolicy& policy);
    /// What the store demands of probes besides being alike.
    [[nodiscard]] LivenessMode liveness() const noexcept { return m_liveness; }
    /// The same for QML.
    [[nodiscard]] int livenessMode() const noexcept { return static_cast<int>(m_liveness); }
    void setLiveness(LivenessMode mode);
    /// How people are to work with the store; the defaults while none is open.
    [[nodiscard]] const WorkplacePolicy& workplace() const noexcept { return m_workplace; }
    void setWorkplace(const WorkplacePolicy& policy);
    /// Asks the store again what it is protected by and what it prescribes.
    void reread();

    /// Who gets the answer.
    enum class Answers {
        ToOperator, ///< The operator who asked; it is dropped if they have left since.
        ToAnybody,  ///< Whoever is there, for follow-ups such as reloading the log.
    };
    /// Runs `work(EnrolmentStore&)`, a function that gives a Result, on the store's thread and gives the
    /// answer to `then` on the GUI thread, unless `receiver` was destroyed or the operator who asked has
    /// left. Without a store the answer is `NotPermitted`.
    template <typename Work, typename Then>
    void ask(QObject* receiver, Work work, Then then, Answers answers = Answers::ToOperator) {
        using Answer = std::invoke_result_t<Work, store::EnrolmentStore&>;
        deliver(
            receiver,
            [work = std::move(work)](StoreThread::Store& open) mutable -> Answer {
                if (!open) {
                    return fail(ErrorCode::NotPermitted, "no store is open; open one first");
                }
                return work(*open);
            },
            [this, answers, session = m_session, then = std::move(then)](Answer& answer) mutable {
                if (answers == Answers::ToAnybody || session == m_session) {
                    then(answer);
                }
            });
    }

    [[nodiscard]] std::stop_token stopping() const noexcept { return m_thread.stopping(); }

    /// Looks whether another window or program has written to the store, and tells every page when it has.
    /// Takes place by itself, every other second while somebody is signed in.
    void lookForOthersWork();
    /// Tells every page that people, samples or the log are not what they were.
    void noteChange() { emit contentChanged(); }

    [[nodiscard]] std::chrono::milliseconds idleTime() const { return m_idle.intervalAsDuration(); }
    /// After so long without a key or a click nobody is signed in any more; zero: never. The store's own word
    /// replaces it when one is opened.
    void setIdleTime(std::chrono::milliseconds time);

  signals:
    /// The copy can be restored: what is replaced by what, some sentences to be agreed to.
    void copyInspected(const QUrl& copy, const QString& meaning);
    /// Another store, one opened or closed, or who is signed in.
    void stateChanged();
    /// Whoever was signed in is no more: signed out, idle for too long, or the store was closed. Everything
    /// that they typed, looked at or were told goes with them, before `stateChanged`: each model forgets its
    /// own, and pages are made anew.
    void operatorLeft();
    void busyChanged();
    void fileChanged();
    /// What the store prescribes, and what protects it.
    void rulesChanged();
    void noticeChanged();
    void problemChanged();
    /// Enrolments or the log changed, or somebody else can see them now.
    void contentChanged();
    /// Somebody used the keyboard, the mouse or the screen, whoever is signed in.
    void touched();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Opened {
        Protection protection = Protection::Passphrase;
        DecisionPolicy policy;
        LivenessMode liveness = LivenessMode::None;
        WorkplacePolicy workplace;
    };
    /// An operator, and the rules as they are now: another window may have changed them.
    struct SignedIn {
        Opened opened;
        store::Operator who;
    };
    /// Runs `work(Store&)` on the store's thread and `then` with its answer on this one: never before this
    /// returns, and not when the receiver is gone. This object is what the answer is posted to, since it is
    /// there for as long as the thread.
    template <typename Work, typename Then>
    void deliver(QObject* receiver, Work work, Then then) {
        m_thread.post([this, to = QPointer<QObject>(receiver), work = std::move(work),
                       then = std::move(then)](StoreThread::Store& store) mutable {
            auto answer = work(store);
            QMetaObject::invokeMethod(
                this,
                [to, then = std::move(then), answer = std::move(answer)]() mutable {
                    if (to) {
                        then(answer);
                    }
                },
                Qt::QueuedConnection);
        });
    }
    static Result<Opened> opened(StoreThread::Store& store);
    template <typename Work, typename Then>
    void work(Work work, Then then);
    /// `before` is a problem that goes on being told.
    void openWith(store::SecretBytes passphrase, bool isFirstTry, const Problem& before = {});
    void startIdling();
    void logRestoration();
    /// Each of these tells those who watch what it changes, and nobody else.
    void become(State state, const Problem& problem = {});
    void setBusy(int jobs);
    void setFile(const QString& file);
    void setNotice(const Phrase& notice);
    void setProblem(const Problem& problem);
    /// Whether these are the rules that are already in force here.
    [[nodiscard]] bool knows(const Opened& opened) const;
    void take(const Opened& opened);
    void onOpened(const Opened& opened, State state);
    void remember(const QString& file);

    Settings& m_settings;
    store::StoreAccess m_access;
    QTimer m_idle;
    State m_state = State::None;
    int m_busy = 0;
    bool m_wantsPassphrase = false;
    QString m_file;
    Protection m_protection = Protection::Passphrase;
    store::Operator m_operator;
    int m_session = 0; ///< Counts operators who left.
    DecisionPolicy m_policy;
    LivenessMode m_liveness = LivenessMode::None;
    WorkplacePolicy m_workplace;
    Phrase m_notice;
    std::optional<std::int64_t> m_othersWork; ///< As pages know it; nothing: not looked yet.
    QTimer m_lookout;
    Problem m_problem;
    std::optional<Result<void>> m_restoration; ///< What the log is to be told by who signs in next.
    QUrl m_suggestedFile;
    StoreThread m_thread; // first to go, so that nothing runs any more
};

/// A passphrase in memory that is wiped, of a text field's content. Empty where there is no memory for it.
[[nodiscard]] store::SecretBytes secretOf(const QString& text);

} // namespace likeness
