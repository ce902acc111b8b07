// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QString>

#include <concepts>
#include <functional>
#include <utility>

namespace likeness {

/// A sentence that is worded whenever it is read, and so follows a change of the language. A value; empty by
/// default.
class Phrase {
  public:
    Phrase() = default;
    /// `wording` gives the sentence in the language of the moment. It is called on the GUI thread, later and
    /// more than once: it may refer to nothing that can be gone by then.
    template <std::invocable Wording>
    requires std::convertible_to<std::invoke_result_t<Wording>, QString>
    Phrase(Wording wording) // NOLINT(google-explicit-constructor): a wording is what words are
        : m_wording(std::move(wording)) {}

    [[nodiscard]] QString text() const { return m_wording ? m_wording() : QString(); }
    [[nodiscard]] bool isEmpty() const { return text().isEmpty(); }

  private:
    std::function<QString()> m_wording;
};

} // namespace likeness
