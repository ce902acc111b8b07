// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"
#include "StoreHost.h"

#include <QtCore/QObject>

#include <stop_token>

namespace likeness {

/// What is done to a store as a whole, one job at a time: whether one runs, how far it is, and what came of
/// the last. Lives on the GUI thread.
class StoreJobs : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("tells where in the window a job was asked for")

  public:
    /// `host` must outlive this.
    explicit StoreJobs(StoreHost& host, QObject* parent = nullptr);
    ~StoreJobs() override { m_stop.request_stop(); }

    [[nodiscard]] bool isBusy() const noexcept { return m_isBusy; }
    /// Share of the job that is done, 0…1; -1 where it is not known.
    [[nodiscard]] double progress() const noexcept { return m_progress; }
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    /// Where in the window a job was asked for: its progress and what came of it are shown there.
    enum class Part {
        Nowhere,
        Store,
        Pictures,
        Decision,
        Liveness,
        Transfer,
        Offer,
        Password,
        Passphrase,
        Operators,
        ModelPack,
        People,
    };
    Q_ENUM(Part)
    [[nodiscard]] Part part() const noexcept { return m_part; }

    /// Runs a job that gives a Result on the store's thread; `then` takes its value, and
    /// gives the notice of it. Nothing happens while another runs.
    template <typename Work, typename Then>
    void run(Part part, Work work, Then then) {
        if (m_isBusy) {
            return;
        }
        begin(part);
        using Answer = std::invoke_result_t<Work, store::EnrolmentStore&>;
        m_host.ask(this, std::move(work), [this, then = std::move(then)](const Answer& answer) {
            m_isBusy = false;
            if (answer) {
                m_notice = then(answer);
            } else {
                failed(answer.error());
            }
            emit changed();
            m_host.noteChange();
        });
    }
    /// Progress and an end for the job that is about to run.
    [[nodiscard]] store::StoreJob job();
    void cancel() { m_stop.request_stop(); }
    void tell(Part part, const Problem& problem);
    void forget();

  signals:
    void changed();

  private:
    void begin(Part part);
    void failed(const Error& error);

    StoreHost& m_host;
    bool m_isBusy = false;
    Part m_part = Part::Nowhere;
    double m_progress = -1;
    std::stop_source m_stop;
    Phrase m_notice;
    Problem m_problem;
};

} // namespace likeness
