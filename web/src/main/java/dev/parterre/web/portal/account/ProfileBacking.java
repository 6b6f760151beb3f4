package dev.parterre.web.portal.account;

import dev.parterre.account.AccessTokenId;
import dev.parterre.account.AccessTokenService;
import dev.parterre.account.AccessTokenView;
import dev.parterre.account.AccountService;
import dev.parterre.account.AccountSummary;
import dev.parterre.account.IssuedToken;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import dev.parterre.web.security.PageSignIn;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;

/** What a person may change about their own account, and their keys to the API. */
@Named
@RequestScoped
public class ProfileBacking {

    private static final ZoneId HOME = ZoneId.of("Europe/Sofia");

    private AccountSummary account;
    private String name;
    private String spoken;
    private String tokenName;
    private IssuedToken issued;
    private List<AccessTokenView> tokenList;

    @EJB
    private AccountService accounts;

    @EJB
    private AccessTokenService tokens;

    @Inject
    private PageSignIn pageSignIn;

    @Inject
    private LanguageBacking language;

    @PostConstruct
    void load() {
        account = accounts.profile();
        name = account.name();
        spoken = account.language();
        tokenList = tokens.tokens();
    }

    public String save() {
        accounts.rename(name);
        accounts.changeLanguage(spoken);
        language.adopt(spoken);
        Notices.keep("account.profile.saved");
        return "/profile?faces-redirect=true";
    }

    /** The page comes back without a redirect: the token is readable on it this once. */
    public void issue() {
        pageSignIn.requireCertain();
        issued = tokens.issue(tokenName);
        tokenName = null;
        tokenList = tokens.tokens();
    }

    public String revoke(AccessTokenId id) {
        tokens.revoke(id);
        Notices.keep("account.profile.tokenRevoked");
        return "/profile?faces-redirect=true";
    }

    public AccountSummary getAccount() {
        return account;
    }

    public List<String> getRoles() {
        return account.roles().stream().sorted().toList();
    }

    /** Where the house is: a token belongs to no venue. */
    public ZoneId getZone() {
        return HOME;
    }

    public IssuedToken getIssued() {
        return issued;
    }

    public List<AccessTokenView> getTokens() {
        return tokenList;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSpoken() {
        return spoken;
    }

    public void setSpoken(String spoken) {
        this.spoken = spoken;
    }

    public String getTokenName() {
        return tokenName;
    }

    public void setTokenName(String tokenName) {
        this.tokenName = tokenName;
    }
}
