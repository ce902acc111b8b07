// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Problem.h"

namespace likeness {
namespace {

QString detailsOf(const Error& error) {
    const std::string_view code = name(error.code);
    return QStringLiteral("%1 (%2): %3")
        .arg(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())))
        .arg(static_cast<int>(error.code))
        .arg(QString::fromStdString(error.message));
}

} // namespace

Problem Problem::withPicture(const Error& error) {
    return Problem([error]() -> Wording {
        const QString details = detailsOf(error);
        switch (error.code) {
        case ErrorCode::CannotReadFile:
            return {tr("This file cannot be read."),
                    tr("Check that it is still there and that you may open it."), details};
        case ErrorCode::UnsupportedFormat:
            return {tr("This is not a picture that Likeness can read."),
                    tr("Save it as JPEG, PNG, WebP or BMP and open that."), details};
        case ErrorCode::InvalidArgument:
        case ErrorCode::CorruptData:
            return {tr("This picture is damaged."),
                    tr("Get it again from where it came from, or take another one."), details};
        case ErrorCode::TooLarge:
            return {tr("This picture is too large."),
                    tr("Save a copy with at most 64 megapixels and 64 MiB."), details};
        case ErrorCode::OutOfMemory:
            return {tr("There is not enough memory for this picture."),
                    tr("Close other programs, or save a smaller copy."), details};
        default:
            return {tr("Something went wrong with this picture."),
                    tr("Try it again, or try another picture."), details};
        }
    });
}

Problem Problem::withFaceprint(const Error& error) {
    return Problem([error]() -> Wording {
        const QString details = detailsOf(error);
        if (error.code == ErrorCode::CannotReadFile) {
            return {tr("This file cannot be read."),
                    tr("Check that it is still there and that you may open it."), details};
        }
        return {tr("This is no faceprint that Likeness can read."),
                tr("Export it again where it came from, or open a picture of the face."), details};
    });
}

Problem Problem::noFace() {
    return Problem([]() -> Wording {
        return {tr("No face found."),
                tr("Use a picture that shows the whole face, sharp and from the front."),
                {}};
    });
}

Problem Problem::withModelPack(const Error& error) {
    return Problem([error]() -> Wording {
        const QString details = detailsOf(error);
        switch (error.code) {
        case ErrorCode::ModelMissing:
        case ErrorCode::CannotReadFile:
            return {
                tr("The model pack is not complete."),
                tr("Fetch it again with the set-up, or start Likeness with --pack and the folder of another "
                   "pack."),
                details};
        case ErrorCode::CalibrationInvalid:
            return {
                tr("A calibration is damaged, so nothing is decided."),
                tr("The details name its file. An administrator who is signed in can set your own aside."),
                details};
        case ErrorCode::DeviceUnavailable:
            return {tr("The compute device cannot be used."), tr("Choose another device, or the processor."),
                    details};
        case ErrorCode::OutOfMemory:
            return {tr("There is not enough memory for the model pack."),
                    tr("Close other programs, then try again."), details};
        default:
            return {
                tr("The model pack is damaged or not made for this version."),
                tr("Remove its folder and fetch it again with the set-up. Your pictures are not affected."),
                details};
        }
    });
}

Problem Problem::withImport(const Error& error) {
    return Problem([error]() -> Wording {
        const QString details = detailsOf(error);
        switch (error.code) {
        case ErrorCode::ModelMissing:
            return {tr("There is no complete model pack in this folder."),
                    tr("Choose a folder with a pack.json and all of its nets; the details say which file is "
                       "wanted."),
                    details};
        case ErrorCode::ModelInvalid:
        case ErrorCode::CalibrationInvalid:
        case ErrorCode::CorruptData:
            return {tr("This model pack was not imported, since it could not be proved."),
                    tr("Get it again from where it came from; the details say what is wrong with it."),
                    details};
        case ErrorCode::CannotWriteFile:
        case ErrorCode::StorageFull:
            return {tr("The model pack could not be written."),
                    tr("Check that there is space, and that you may write into your data folder."), details};
        default:
            return {tr("This folder cannot be read."), tr("Choose another one; nothing was changed."),
                    details};
        }
    });
}

Problem Problem::withComparison(const Error& error) {
    return Problem([error]() -> Wording {
        if (error.code == ErrorCode::ModelMismatch) {
            return {
                tr("The two faces were described by different models."),
                tr("Open the picture that the faceprint was made of, or choose the model pack that made it."),
                detailsOf(error)};
        }
        return {tr("The two faces could not be compared."),
                tr("Try again; if it happens once more, report the details."), detailsOf(error)};
    });
}

Problem Problem::withEvaluation(const Error& error) {
    return Problem([error]() -> Wording {
        const QString details = detailsOf(error);
        switch (error.code) {
        case ErrorCode::InvalidArgument:
            return {tr("These pictures do not tell enough."),
                    tr("There must be several people with two pictures or more each; the details say what is "
                       "missing."),
                    details};
        case ErrorCode::CannotWriteFile:
        case ErrorCode::StorageFull:
            return {tr("What was computed could not be kept."),
                    tr("Check the space on the disk, or evaluate without keeping faceprints."), details};
        case ErrorCode::CorruptData:
        case ErrorCode::TooLarge:
        case ErrorCode::CannotReadFile:
            return {tr("The folder or a list cannot be read."), tr("The details say which one, and where."),
                    details};
        default:
            return {tr("The evaluation did not end."),
                    tr("Try again; if it happens once more, report the details."), details};
        }
    });
}

Problem Problem::withReport(const Error& error) {
    return Problem([error]() -> Wording {
        return {tr("The report could not be saved."),
                tr("Choose another folder, or check its access rights and the space on the disk."),
                detailsOf(error)};
    });
}

Problem Problem::noFileName() {
    return Problem([]() -> Wording {
        return {tr("No file was named, so nothing was written."), tr("Try again, and give it a name."), {}};
    });
}

Problem Problem::withStore(const Error& error, Secret secret) {
    return Problem([error, secret]() -> Wording {
        const QString details = detailsOf(error);
        switch (error.code) {
        case ErrorCode::WrongPassphrase:
            return {secret == Secret::SignIn             ? tr("The name or the password is wrong.")
                    : secret == Secret::OwnPassword      ? tr("Your present password is wrong.")
                    : secret == Secret::ExportPassphrase ? tr("This passphrase does not open the export.")
                                                         : tr("This passphrase does not open the store."),
                    tr("Check Caps Lock and the keyboard's layout, and try again."), details};
        case ErrorCode::TryLater:
            return {tr("Too many wrong tries."),
                    tr("Wait a little, then try again; the details say how long."), details};
        case ErrorCode::KeychainUnavailable:
            return {tr("The system's keychain does not give the key."),
                    tr("Unlock the keychain, or give the store's passphrase."), details};
        case ErrorCode::StoreBusy:
            return {tr("Another program is working on this store."), tr("Try again in a moment."), details};
        case ErrorCode::StoreTooNew:
            return {tr("This store was made by a newer version of Likeness."),
                    tr("Install that version. Nothing was changed."), details};
        case ErrorCode::StorageFull:
            return {tr("The disk is full."), tr("Free some space and try again. What was stored is safe."),
                    details};
        case ErrorCode::NotPermitted:
            return {tr("This needs somebody else to sign in."),
                    tr("Ask an administrator, or sign in if nobody is."), details};
        case ErrorCode::AlreadyExists:
            return {tr("This name is taken."), tr("Choose another one."), details};
        case ErrorCode::NotFound:
            return {tr("This is not there any more."), tr("Somebody may have erased it meanwhile."), details};
        case ErrorCode::ConsentMissing:
            return {tr("There is no valid consent."), tr("Record a new consent first."), details};
        case ErrorCode::StaleProbe:
            return {tr("This picture is older than the claim."), tr("Take or open another one."), details};
        case ErrorCode::InvalidArgument:
            return {tr("Something is missing or too long."), tr("The details say what."), details};
        case ErrorCode::CannotReadFile:
            return {tr("The store cannot be opened."),
                    tr("Check that the file is there and that you may read it."), details};
        case ErrorCode::CannotWriteFile:
            return {tr("The file cannot be written."),
                    tr("Check the access rights of the file and its folder."), details};
        case ErrorCode::UnsupportedFormat:
            return {tr("This file is not a store of Likeness."),
                    tr("Choose another file. This one was not changed."), details};
        case ErrorCode::CorruptData:
            return {tr("This store is damaged."),
                    tr("Restore a backup, or save what can be read with “likeness-cli check --repair”."),
                    details};
        case ErrorCode::ModelMismatch:
            return {tr("This person was enrolled with another model."),
                    tr("Re-encode the store, or enrol the person again."), details};
        default:
            return {tr("Something went wrong with the store."), tr("Nothing was changed. Try again."),
                    details};
        }
    });
}

Problem Problem::notAPicture() {
    return Problem([]() -> Wording {
        return {tr("That is not a picture."), tr("Drop or paste a JPEG, PNG, WebP or BMP picture."), {}};
    });
}

Problem Problem::notOnThisComputer() {
    return Problem([]() -> Wording {
        return {tr("That picture is not on this computer."),
                tr("Likeness works offline: save the picture first, then open the file."),
                {}};
    });
}

} // namespace likeness
