// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <functional>
#include <vector>

namespace likeness {

/// A change of language, a little in each turn of the event loop, since all words of all pages at once take
/// longer than the window may stand still. While it runs there is only the page that is shown; the others are
/// made again afterwards, with the new words. Of the GUI thread.
class Rewording : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of the application")

    Q_PROPERTY(bool isRunning READ isRunning NOTIFY runningChanged FINAL)

  public:
    using Step = std::function<void()>;

    /// So long nobody must have chosen another language, so that the arrow keys can lead past one.
    static constexpr std::chrono::milliseconds kCalm{250};

    explicit Rewording(QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Whether it runs or is going to.
    [[nodiscard]] bool isDue() const { return m_isRunning || m_calm.isActive(); }

    /// Takes each step in a turn of its own, the first of them once pages have gone. What an earlier call
    /// left undone is dropped, so each call must bring all steps.
    void run(std::vector<Step> steps);

  signals:
    void runningChanged();

  private:
    void begin();
    void takeNext(int run);

    QTimer m_calm;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    int m_run = 0; ///< Which of all is going on.
    bool m_isRunning = false;
};

} // namespace likeness
