// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Result.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <utility>

namespace likeness {

/// Something that went wrong, in the user's language of the moment: what happened, what to do, and the
/// engine's own words to copy into a report. A value; empty when all is well. Has no equality: QML would find
/// a problem in another language the same, and not show it anew.
class Problem {
    Q_GADGET
    QML_VALUE_TYPE(problem)
    Q_PROPERTY(QString what READ what CONSTANT FINAL)
    Q_PROPERTY(QString advice READ advice CONSTANT FINAL)
    Q_PROPERTY(QString details READ details CONSTANT FINAL)
    Q_PROPERTY(bool isEmpty READ isEmpty CONSTANT FINAL)
    Q_DECLARE_TR_FUNCTIONS(Problem)

  public:
    struct Wording {
        QString what;    ///< One sentence.
        QString advice;  ///< What to do next, one sentence.
        QString details; ///< Error code and message, for a report; may be empty.
    };

    Problem() = default;
    /// `wording` is called whenever the problem is read (see `Phrase`).
    explicit Problem(std::function<Wording()> wording) : m_wording(std::move(wording)) {}

    [[nodiscard]] QString what() const { return m_wording ? m_wording().what : QString(); }
    [[nodiscard]] QString advice() const { return m_wording ? m_wording().advice : QString(); }
    [[nodiscard]] QString details() const { return m_wording ? m_wording().details : QString(); }
    [[nodiscard]] bool isEmpty() const { return !m_wording; }

    /// A picture that could not be opened or analysed.
    [[nodiscard]] static Problem withPicture(const Error& error);
    /// A faceprint's file that could not be read.
    [[nodiscard]] static Problem withFaceprint(const Error& error);
    /// A picture in which no face was found.
    [[nodiscard]] static Problem noFace();
    /// A model pack that could not be loaded.
    [[nodiscard]] static Problem withModelPack(const Error& error);
    /// A folder that no model pack could be imported from.
    [[nodiscard]] static Problem withImport(const Error& error);
    /// Two faceprints that could not be compared.
    [[nodiscard]] static Problem withComparison(const Error& error);
    /// Pictures that could not be evaluated, or not be made a calibration of.
    [[nodiscard]] static Problem withEvaluation(const Error& error);
    /// A report that could not be written.
    [[nodiscard]] static Problem withReport(const Error& error);
    /// Which secret was asked for, where one may be wrong.
    enum class Secret { Passphrase, SignIn, OwnPassword, ExportPassphrase };
    /// Something about the enrolment store or who is enrolled in it.
    [[nodiscard]] static Problem withStore(const Error& error, Secret secret = Secret::Passphrase);
    /// A dialog ended without the name of a file.
    [[nodiscard]] static Problem noFileName();
    /// Something that was dropped or pasted and is not a picture on this computer.
    [[nodiscard]] static Problem notAPicture();
    [[nodiscard]] static Problem notOnThisComputer();

  private:
    std::function<Wording()> m_wording;
};

} // namespace likeness
